namespace Kommune.IndividualPlans;

/// <summary>Who takes part in the work. What they may see is another question: <see cref="InviteParticipant"/>.</summary>
internal sealed class ParticipantEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, ParticipantKind kind, Guid? unitId, Guid? personId, string? name, string? role) =>
        work.Write(planId, Sections.Participants, ChangeCodes.ParticipantAdded, (plan, _) => plan.AddParticipant(kind, unitId, personId, name, role));

    public Task<PlanChange> Remove(Guid planId, Guid participantId, int revision) =>
        work.Write(planId, Sections.Participants, ChangeCodes.ParticipantRemoved, (plan, _) => plan.RemoveParticipant(participantId, revision));

    /// <summary>Why fewer than two services take part.</summary>
    public Task<PlanChange> SetFewServices(Guid planId, int revision, string? reason) =>
        work.Write(planId, Sections.Participants, ChangeCodes.FewServicesSet, (plan, _) => plan.SetFewServices(revision, reason));
}
