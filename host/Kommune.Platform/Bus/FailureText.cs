using System.Data.Common;
using System.Text.Json;

namespace Kommune.Platform.Bus;

/// <summary>What may be stored about an exception.</summary>
internal static class FailureText
{
    private const int MaxMessage = 300;
    private const int MaxDetail = 4000;

    // Shorter words stand in any message by chance.
    private const int ShortestSecret = 3;

    /// <summary>The exception's message, cut short and without any value of the payload.</summary>
    public static string Message(Exception exception, string payload)
    {
        var message = exception.Message;
        foreach (var value in Values(payload).OrderByDescending(value => value.Length))
        {
            message = message.Replace(value, "[…]", StringComparison.OrdinalIgnoreCase);
        }
        return Cut(message, MaxMessage);
    }

    /// <summary>Where it happened, without any message.</summary>
    public static string? Detail(Exception exception) => exception.StackTrace is { } stack ? Cut(stack, MaxDetail) : null;

    /// <summary>
    /// For failures of the bus's own statements. Engines say in their messages what is wrong (disk full, locked), not which values were at
    /// hand; other exceptions are named by type only.
    /// </summary>
    public static string Infrastructure(Exception exception) => exception is DbException or IOException or TimeoutException
        ? $"{exception.GetType().Name}: {Cut(exception.Message, MaxMessage)}"
        : exception.GetType().Name;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static List<string> Values(string payload)
    {
        var values = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(payload);
            Collect(document.RootElement, values);
        }
        catch (JsonException)
        {
            values.Add(payload);
        }
        return values;
    }

    private static void Collect(JsonElement element, List<string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Collect(property.Value, values);
                }
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, values);
                }
                break;
            case JsonValueKind.String when element.GetString() is { Length: >= ShortestSecret } text:
                values.Add(text);
                break;
            case JsonValueKind.Number when element.GetRawText() is { Length: >= ShortestSecret } number:
                values.Add(number);
                break;
        }
    }
}
