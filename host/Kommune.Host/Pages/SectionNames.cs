using Kommune.Contracts;
using Kommune.Host.Requests;
using Kommune.Ui;

namespace Kommune.Host.Pages;

/// <summary>Names of sections and of what was done, in the words of the module that owns them.</summary>
internal sealed class SectionNames(ModuleTexts texts)
{
    public string? Name(string? resourceKind, string section) => texts.Find($"section.{resourceKind}.{section}") ?? texts.Find($"section.{section}");

    public string? Action(AuditEntry entry) => texts.Find($"done.{entry.Action}");

    /// <summary>What the module calls its resource: "Individuell plan".</summary>
    public string Resource(string kind) => texts.Find($"kind.{kind}") ?? kind;

    /// <summary>A section as a heading or a choice.</summary>
    public string Label(string kind, string section) => texts.Find($"section-name.{kind}.{section}") ?? Name(kind, section) ?? section;

    /// <summary>Sections in a sentence.</summary>
    public string InWords(string kind, IEnumerable<string> sections) => Names.List([.. sections.Select(section => Name(kind, section) ?? section)]);
}
