using System.Text;

namespace Kommune.Testing;

/// <summary>A mail as its receiver gets it.</summary>
public sealed record ReceivedMail
{
    /// <summary>Sender of the envelope.</summary>
    public required string From { get; init; }

    /// <summary>Recipient of the envelope.</summary>
    public required string To { get; init; }

    /// <summary>Headers by name.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The words, decoded.</summary>
    public required string Body { get; init; }

    /// <summary>All that went over the wire.</summary>
    public required string Raw { get; init; }

    internal static ReceivedMail Parse(string from, string to, string raw)
    {
        var parts = raw.Split("\n\n", 2);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in parts[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n'))
            if (line.Split(": ", 2) is [var name, var value]) headers[name] = value;
        var body = headers.GetValueOrDefault("Content-Transfer-Encoding") switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\n", "", StringComparison.Ordinal))),
            "quoted-printable" => QuotedPrintable(parts[1]),
            _ => parts[1],
        };
        return new() { From = from, To = to, Headers = headers, Body = body.Trim(), Raw = raw };
    }

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=') bytes.Add((byte)text[i]);
            else
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
