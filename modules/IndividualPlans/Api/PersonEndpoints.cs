using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>What the person says: own words, strengths, needs, language, and how a child has had a say.</summary>
internal static class PersonEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plans/{planId:guid}");

        plan.MapPut("/own-words", (Guid planId, OwnWordsRequest body, OwnWordsEditing words) =>
                words.Set(planId, body.Revision, body.Words, body.HowSaid, body.SaidOn, body.Together).Changed())
            .Changes(Permissions.Edit, Kind, Sections.OwnWords)
            .WithSummary("What matters to the person.");

        plan.MapPut("/language", (Guid planId, LanguageRequest body, LanguageEditing language) =>
                language.Set(planId, body.Revision, body.Language, body.Interpreter, body.Communication, body.Culture).Changed())
            .Changes(Permissions.Edit, Kind, Sections.OwnWords)
            .WithSummary("Language, interpreter, communication and culture.");

        plan.MapPut("/child-participation", (Guid planId, ChildParticipationRequest body, ChildParticipationEditing child) =>
                child.Set(planId, body.Revision, body.How, body.On, body.WhatTheChildSaid, body.WeightGiven).Changed())
            .Changes(Permissions.Edit, Kind, Sections.OwnWords)
            .WithSummary("How the child has had a say.");

        plan.MapPost("/strengths", (Guid planId, StrengthRequest body, StrengthEditing strengths) =>
                strengths.Add(planId, body.Words, body.Together).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Adds something the person is good at.");

        plan.MapPut("/strengths/{id:guid}", (Guid planId, Guid id, StrengthRequest body, StrengthEditing strengths) =>
                strengths.Edit(planId, id, body.Revision, body.Words, body.Together).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Rewords a strength.");

        plan.MapDelete("/strengths/{id:guid}", (Guid planId, Guid id, int revision, bool? together, StrengthEditing strengths) =>
                strengths.Remove(planId, id, revision, together ?? false).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Removes a strength.");

        plan.MapPost("/needs", (Guid planId, NeedRequest body, NeedEditing needs) => needs.Add(planId, body.Text, body.WishedHelp).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Needs)
            .WithSummary("Adds a need.");

        plan.MapPut("/needs/{id:guid}", (Guid planId, Guid id, NeedRequest body, NeedEditing needs) =>
                needs.Edit(planId, id, body.Revision, body.Text, body.WishedHelp).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Needs)
            .WithSummary("Rewords a need.");

        plan.MapDelete("/needs/{id:guid}", (Guid planId, Guid id, int revision, NeedEditing needs) => needs.Remove(planId, id, revision).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Needs)
            .WithSummary("Removes a need.");
    }
}
