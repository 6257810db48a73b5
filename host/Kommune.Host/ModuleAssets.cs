using Kommune.Contracts;
using Kommune.Platform.Modules;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Kommune.Host;

/// <summary>The files of a module's <c>wwwroot</c>, under <c>/&lt;module-id&gt;/assets/</c>: gone with the module where it is off.</summary>
internal static class ModuleAssets
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapModuleAssets(this IEndpointRouteBuilder app, ModuleCatalog catalog)
    {
        foreach (var module in catalog.Modules)
            if (module.AssetsFolder is { } folder) app.MapAssets(module.Id, new PhysicalFileProvider(folder));
    }

    private static void MapAssets(this IEndpointRouteBuilder app, string moduleId, PhysicalFileProvider files) =>
        app.MapGet($"/{moduleId}/assets/{{**path}}", (HttpContext context, string path) =>
        {
            if (files.GetFileInfo(path) is not { Exists: true, IsDirectory: false } file || !Types.TryGetContentType(file.Name, out var type)) return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.File(file.PhysicalPath!, type, lastModified: file.LastModified);
        }).WithMetadata(new OpenToAllAttribute("A module's style sheets and pictures: the same for everyone."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
}
