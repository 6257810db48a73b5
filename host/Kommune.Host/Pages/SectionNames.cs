using Kommune.Contracts;
using Kommune.Host.Requests;

namespace Kommune.Host.Pages;

/// <summary>Names of sections and of what was done, in the words of the module that owns them.</summary>
internal sealed class SectionNames(ModuleTexts texts)
{
    public string? Name(string? resourceKind, string section) => texts.Find($"section.{section}");

    public string? Action(AuditEntry entry) => texts.Find($"done.{entry.Action}");
}
