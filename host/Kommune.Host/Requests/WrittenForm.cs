using Microsoft.AspNetCore.Http.Features;

namespace Kommune.Host.Requests;

/// <summary>A form that was refused after somebody had written in it: it is given back as it came, and nothing of it is stored. It holds what this very request brought, never more.</summary>
internal sealed record WrittenForm
{
    /// <summary>The form's name on its page.</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<WrittenField> Fields { get; init; }

    /// <summary>Null when the request brought no words, or was refused before it could be read.</summary>
    public static WrittenForm? Of(HttpContext context)
    {
        if (context.Request.IsApi() || context.Features.Get<IFormFeature>()?.Form is not { } form || form["_handler"].ToString() is not { Length: > 0 } name) return null;
        // The marks of the form itself begin with an underscore, and are made anew.
        List<WrittenField> fields = [.. form.Where(field => !field.Key.StartsWith('_')).SelectMany(field => field.Value.OfType<string>().Select(value => new WrittenField(field.Key, value)))];
        return fields.Exists(field => field.IsWords) ? new() { Name = name, Fields = fields } : null;
    }
}
