using System.Text.Json;

namespace Kommune.AuditCheck;

/// <summary>
/// An exported log: a text file with one JSON object to a line. The first says whose it is and how it ends (<see cref="ExportHeader"/>), each of
/// the others is a line of the log with the properties <see cref="Names"/> in that order.
/// </summary>
internal sealed class ExportLines : IAuditLines, IDisposable
{
    private readonly Stream _file;
    private byte[] _buffer = new byte[64 * 1024];
    private byte[] _text = new byte[1024];
    private int _start;
    private int _end;

    public ExportLines(Stream file)
    {
        _file = file;
        Header = JsonSerializer.Deserialize<ExportHeader>(Next(), ExportHeader.Form) ?? throw new FormatException("The export has no header.");
    }

    /// <summary>In the order of the form that is hashed, the hash last.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "previousHash", "sequence", "at", "actor", "actorKind", "unit", "role", "subject", "resource", "resourceKind",
        "sections", "action", "basis", "refused", "reference", "hash",
    ];

    public ExportHeader Header { get; }

    public bool Read(AuditForm line)
    {
        var json = Next();
        if (json.IsEmpty) return false;
        var reader = new Utf8JsonReader(json);
        Demand(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        var previous = Text(ref reader, 0).ToArray();
        Demand(Value(ref reader, 1) == JsonTokenType.Number && reader.TryGetInt64(out _));
        line.Begin(previous, reader.GetInt64());
        Demand(Value(ref reader, 2) == JsonTokenType.Number && reader.TryGetInt64(out _));
        line.Add(reader.GetInt64());
        for (var name = 3; name < Names.Count - 1; name++)
        {
            if (Value(ref reader, name) == JsonTokenType.Null) line.AddAbsent();
            else line.Add(Text(ref reader));
        }
        line.End(Text(ref reader, Names.Count - 1));
        return true;
    }

    public void Dispose() => _file.Dispose();

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader, int name)
    {
        Value(ref reader, name);
        return Text(ref reader);
    }

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        Demand(reader.TokenType == JsonTokenType.String);
        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        if (_text.Length < reader.ValueSpan.Length) _text = new byte[reader.ValueSpan.Length];
        return _text.AsSpan(0, reader.CopyString(_text));
    }

    private static JsonTokenType Value(ref Utf8JsonReader reader, int name)
    {
        Demand(reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Names[name]) && reader.Read());
        return reader.TokenType;
    }

    private static void Demand(bool asItMustBe)
    {
        if (!asItMustBe) throw new FormatException("A line of the export is not a line of a log.");
    }

    /// <summary>Empty at the end of the file.</summary>
    private ReadOnlySpan<byte> Next()
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            if (rest.IndexOf((byte)'\n') is >= 0 and var length)
            {
                _start += length + 1;
                return rest[..length];
            }
            rest.CopyTo(_buffer);
            (_start, _end) = (0, rest.Length);
            if (_end == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
            var read = _file.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                (_start, _end) = (0, 0);
                return rest;
            }
            _end += read;
        }
    }
}
