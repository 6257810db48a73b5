namespace Kommune.IndividualPlans;

internal static class ResponsibleCheck
{
    /// <summary>Exactly one responsible person and one lead service, always (R50).</summary>
    public static Check Responsible(this Check check, Guid personId, Guid unitId) =>
        check.That(personId != Guid.Empty && unitId != Guid.Empty, ProblemCodes.CaseResponsibleMissing);
}
