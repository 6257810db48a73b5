using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kommune.Host.Tests.OneTruth;

/// <summary>What has been seen in answers so far, by whom and by the name it had there: ids, versions, words. From it comes what is asked next.</summary>
internal sealed partial class Known(Random random)
{
    private static readonly string[] Words =
        ["", " ", "Å komme ut", "Ærlig og øvd, ås og elv", "Čearro ja Ŋuorta", "<script>alert(1)</script>", "100 % _understrek [liste]", "🫶🏽", "nb", "nn", "learning", "together", "Vi prøver igjen i morgen."];

    private readonly Dictionary<(string Who, string Kind), List<string>> _ids = [];
    private readonly Dictionary<(string Who, string Name), int> _numbers = [];
    private readonly Dictionary<string, List<string>> _words = [];
    private readonly Dictionary<Guid, string> _names = [];

    /// <summary>Who learns and asks. Mostly one asks for what one has seen oneself.</summary>
    public string Who { get; set; } = "";

    /// <summary>The case that is asked about, when it is chosen already.</summary>
    public Guid? About { get; set; }

    public bool Knows(string kind) => Kinds(kind).Any();

    /// <summary>One that was seen under this name; a stranger's when none was, or now and then.</summary>
    public string Id(string name)
    {
        if (About is { } about) return $"{about:D}";
        var kinds = Kinds(name).ToList();
        if (kinds.Count == 0 || Chance(4)) kinds = [.. _ids.Keys];
        return kinds.Count > 0 ? Any(_ids[Any(kinds)])! : $"{Guid.Empty:D}";
    }

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Number(int most) => random.Next(most);

    public T? Any<T>(IReadOnlyList<T> list) => list.Count == 0 ? default : list[random.Next(list.Count)];

    public int Integer(string name) => Chance(70) && _numbers.TryGetValue((Who, name.StartsWith("read", StringComparison.Ordinal) ? "version" : name), out var seen) ? seen : random.Next(4);

    public string Text(string name, string? format) => format switch
    {
        "uuid" => Id(name),
        "date" => new DateOnly(2026, 11, 21).AddDays(random.Next(-60, 300)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "date-time" => new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero).AddHours(random.Next(-900, 900)).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        _ => Chance(3) ? new string('ø', 10_001) : Chance(70) && _words.TryGetValue(name, out var words) ? Any(words)! : Any(Words)!,
    };

    public void Learn(JsonNode? answer, string owner = "")
    {
        switch (answer)
        {
            case JsonArray list:
                foreach (var one in list)
                    if (one is JsonValue) Learn(one, Of(owner));
                    else Learn(one, owner);
                break;
            case JsonObject fields:
                foreach (var (name, value) in fields) Learn(value, name == "id" ? Of(owner) : name);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text && Guid.TryParseExact(text, "D", out var id):
                if (!_ids.TryGetValue((Who, owner), out var known)) known = _ids[(Who, owner)] = [];
                if (!known.Contains($"{id:D}")) known.Add($"{id:D}");
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                if (!_words.TryGetValue(owner, out var words)) words = _words[owner] = [];
                if (!words.Contains(value.GetValue<string>())) words.Add(value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number):
                _numbers[(Who, owner)] = number;
                break;
        }
    }

    /// <summary>Ids by the order they were first seen in, which is the same everywhere.</summary>
    public string Named(string text) => Uuid().Replace(text, match => _names.TryGetValue(Guid.Parse(match.Value), out var name) ? name : _names[Guid.Parse(match.Value)] = $"#{_names.Count}");

    /// <summary><c>plans</c> and <c>plan</c> have ids called <c>planId</c>.</summary>
    public static string Of(string owner) => $"{owner.TrimEnd('s')}Id";

    private IEnumerable<(string Who, string Kind)> Kinds(string name) => _ids.Keys.Where(key => key.Who == Who && key.Kind.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
