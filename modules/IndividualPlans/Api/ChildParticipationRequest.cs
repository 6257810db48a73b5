namespace Kommune.IndividualPlans.Api;

internal sealed record ChildParticipationRequest
{
    public int Revision { get; init; }
    public string? How { get; init; }
    public DateOnly? On { get; init; }
    public string? WhatTheChildSaid { get; init; }
    public string? WeightGiven { get; init; }
}
