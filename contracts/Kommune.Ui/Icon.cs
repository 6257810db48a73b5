using Microsoft.AspNetCore.Components;

namespace Kommune.Ui;

/// <summary><c>&lt;Icon Name="cal" /&gt;</c>; in rows of lists prefer <c>@Icons.Svg("cal")</c>, which makes no component.</summary>
public sealed class Icon : IComponent
{
    private RenderHandle _handle;

    [Parameter, EditorRequired] public string? Name { get; set; }

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var svg = Icons.Svg(Name);
        _handle.Render(builder => builder.AddMarkupContent(0, svg.Value));
        return Task.CompletedTask;
    }
}
