using Microsoft.AspNetCore.Components;

namespace Kommune.Architecture.Tests.Fixtures;

/// <summary>Bad: reads, and is drawn meanwhile.</summary>
internal sealed class HastyPanel : ComponentBase
{
    protected override Task OnInitializedAsync() => Task.CompletedTask;
}
