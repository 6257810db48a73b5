using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kommune.IndividualPlans.Api;

internal static class Answers
{
    public static async Task<Ok<ChangeAnswer>> Changed(this Task<PlanChange> change) => TypedResults.Ok(ChangeAnswer.Of(await change));

    /// <summary>201 with the address of the plan that now has one more item: an item is read with its plan.</summary>
    public static async Task<Created<ChangeAnswer>> Created(this Task<PlanChange> change, Guid planId) =>
        TypedResults.Created($"{PlansApi.Prefix}/plans/{planId:D}", ChangeAnswer.Of(await change));

    public static async Task<NoContent> Done(this Task work)
    {
        await work;
        return TypedResults.NoContent();
    }
}
