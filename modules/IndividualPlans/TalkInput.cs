namespace Kommune.IndividualPlans;

internal sealed record TalkInput
{
    public string? WhatMatters { get; init; }
    public string? Services { get; init; }
    public bool WantsCoordinator { get; init; }
    public bool WantsPlan { get; init; }
    public bool PlanElsewhere { get; init; }
}
