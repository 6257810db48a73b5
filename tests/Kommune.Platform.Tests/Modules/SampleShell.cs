using Kommune.Platform.Modules;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace Kommune.Platform.Tests.Modules;

/// <summary>The outermost component: finds the page of the address among the modules.</summary>
public sealed class SampleShell : ComponentBase
{
    [Inject] private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var catalog = (ModuleCatalog)Services.GetService(typeof(ModuleCatalog))!;
        builder.OpenComponent<Router>(0);
        builder.AddComponentParameter(1, nameof(Router.AppAssembly), typeof(SampleShell).Assembly);
        builder.AddComponentParameter(2, nameof(Router.AdditionalAssemblies), catalog.Modules.Select(module => module.Assembly));
        builder.AddComponentParameter(3, nameof(Router.Found), (RenderFragment<RouteData>)(route => inner =>
        {
            inner.OpenComponent<RouteView>(0);
            inner.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
