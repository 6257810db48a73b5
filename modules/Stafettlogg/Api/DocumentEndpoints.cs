using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Stafettlogg.Api;

/// <summary>A document of the log, for whoever may read its topic. Always as a download: nothing somebody sent is ever a page of this site.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/stafettlogg/logs/{logId:guid}/notes/{id:guid}/file", async (Guid logId, Guid id, ReadLog reading, IFiles files) =>
            {
                var note = (await reading.Do(logId)).Log.Notes.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException();
                if (note.File is not { } file) throw new NotFoundException();
                return TypedResults.File(await files.Read(logId, file.Id), file.ContentType, file.Name);
            })
            .WithMetadata(new PermissionAttribute(Permissions.Read), new ShowsPersonAttribute(ResourceKinds.LogId, [.. Topics.Shown]))
            .ExcludeFromDescription();
}
