namespace Kommune.IndividualPlans;

/// <summary>What came out of the clarifying talk, the person's words first.</summary>
internal sealed record Talk
{
    public required DateOnly On { get; init; }
    public required string WhatMatters { get; init; }
    public required string Services { get; init; }
    public bool WantsCoordinator { get; init; }
    public bool WantsPlan { get; init; }

    /// <summary>There is only one plan per person (IP regulation § 9).</summary>
    public bool PlanElsewhere { get; init; }
}
