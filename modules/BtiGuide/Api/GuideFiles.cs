using System.Text;
using Kommune.BtiGuide.Content;
using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.BtiGuide.Api;

internal static class GuideFiles
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/bti-guide/versions/{id:guid}/file", async (Guid id, GuideStore store) =>
            {
                var version = await store.Find(id) ?? throw new NotFoundException();
                return TypedResults.File(Encoding.UTF8.GetBytes(GuideFile.Write(version.Guide)), "application/yaml", $"guide-{version.Guide.Version}.yaml");
            })
            .WithMetadata(new PermissionAttribute(Permissions.Edit), new ShowsNoPersonAttribute())
            .ExcludeFromDescription();
}
