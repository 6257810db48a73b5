using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>Dates of the plan for one's own calendar. What they are about stays here.</summary>
internal static class CalendarEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/plans/{planId:guid}/review/calendar", async (Guid planId, PlanDates dates, HttpRequest request, TimeProvider clock) =>
                File(await dates.Review(planId), $"review:{planId:D}", request, clock))
            .Reads(Permissions.Read, Kind, Section.Title)
            .Produces<byte[]>(StatusCodes.Status200OK, CalendarFile.ContentType)
            .WithSummary("The next review, as a date without content.");

        api.MapGet("/plans/{planId:guid}/measures/{id:guid}/calendar", async (Guid planId, Guid id, PlanDates dates, HttpRequest request, TimeProvider clock) =>
                File(await dates.Deadline(planId, id), $"measure:{id:D}", request, clock))
            .Reads(Permissions.Read, Kind, Sections.Measures)
            .Produces<byte[]>(StatusCodes.Status200OK, CalendarFile.ContentType)
            .WithSummary("The deadline of a measure, as a date without content.");
    }

    private static IResult File(DateOnly day, string key, HttpRequest request, TimeProvider clock) => Results.File(
        CalendarFile.Write(key, day, PageTexts.Get("calendar.summary"), new Uri($"{request.Scheme}://{request.Host}/"), clock),
        CalendarFile.ContentType, CalendarFile.FileName);
}
