using Kommune.Contracts;

namespace Kommune.Platform.People;

/// <summary>Which relations let one person act for another, and when they stop by themselves. Used wherever that question is asked.</summary>
internal static class LawfulRelation
{
    /// <summary>
    /// Valid on the day, of a kind that carries a right to act, and for parental responsibility and foster care only until majority (R56,
    /// R60). A relative, also the nearest, has no access of her own: that takes a decision or the person's consent.
    /// </summary>
    public static bool ActsOn(this Relation relation, DateOnly? subjectBirthDate, DateOnly day) =>
        relation.From <= day && (relation.To is not { } last || day <= last) && relation.Kind switch
        {
            RelationKind.ParentalResponsibility or RelationKind.FosterParent => !LegalAge.Majority.IsReached(subjectBirthDate, day),
            RelationKind.LegalGuardian or RelationKind.Proxy => true,
            _ => false,
        };

    /// <summary>A child's health is the child's own from 16: those who have the care read what they are given access to (pbrl § 3-4, R60).</summary>
    public static bool StopsAtHealth(this Relation relation, DateOnly? subjectBirthDate, DateOnly day) =>
        relation.Kind is RelationKind.ParentalResponsibility or RelationKind.FosterParent && LegalAge.Health.IsReached(subjectBirthDate, day);
}
