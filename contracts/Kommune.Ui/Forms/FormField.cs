using Microsoft.AspNetCore.Components;

namespace Kommune.Ui;

/// <summary>What every field of a form has: a name, a label, help, and its problem wired on the server.</summary>
public abstract class FormField : ComponentBase
{
    /// <summary>Name in the posted form: <c>Form.Words</c>.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>The field as problems name it; else the last part of <see cref="Name"/>.</summary>
    [Parameter] public string? Field { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>How to answer, a short sentence.</summary>
    [Parameter] public string? Help { get; set; }

    /// <summary>It must be filled. What is not, says that it may be left empty.</summary>
    [Parameter] public bool Required { get; set; }

    [CascadingParameter] private FormContext? Cascaded { get; set; }

    internal FormContext Context => Cascaded ?? FormContext.None;

    internal string FieldName => Field ?? Name[(Name.LastIndexOf('.') + 1)..];

    internal string Id => Context.IdOf(FieldName);

    internal string HelpId => Id + "-help";

    internal string ProblemId => Id + "-problem";

    internal string? Problem => Context.ProblemOf(FieldName);

    internal string? Current => Context.Conflict is { } conflict && conflict.TryGetValue(FieldName, out var text) ? text : null;

    // The problem is read before the help.
    internal string? DescribedBy(bool hasHelp) => (Problem is not null, hasHelp) switch
    {
        (true, true) => $"{ProblemId} {HelpId}",
        (true, false) => ProblemId,
        (false, true) => HelpId,
        _ => null,
    };
}
