using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Tests.Access;

/// <summary>Whose yes it takes (R18, R19, R20).</summary>
internal sealed class ConsentGiversTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Guid Child = Guid.CreateVersion7();
    private static readonly Guid Mother = Guid.CreateVersion7();
    private static readonly Guid Father = Guid.CreateVersion7();
    private static readonly Guid Foster = Guid.CreateVersion7();

    [Test]
    public void An_adult_says_yes_alone()
    {
        var givers = Of("1980-01-01", BothGuardians.Required, Parent(Mother));
        Assert.That(givers.IsChild, Is.False);
        Assert.That(givers.All, Is.EqualTo([Child]));
        Assert.That(givers.Suffice([Child]), Is.True);
        Assert.That(givers.Suffice([Mother]), Is.False);
    }

    [TestCase(BothGuardians.Required, false)]
    [TestCase(BothGuardians.OneSufficesOtherInformed, true)]
    [TestCase(BothGuardians.Unknown, false, Description = "nothing chosen is the strict rule")]
    [Property("Rule", "R18")]
    public void One_parent_of_two_is_enough_only_where_the_municipality_has_said_so(BothGuardians rule, bool enough)
    {
        var givers = Of("2018-08-30", rule, Parent(Mother), Parent(Father));
        Assert.That(givers.Suffice([Mother]), Is.EqualTo(enough));
        Assert.That(givers.Suffice([Mother, Father]), Is.True);
        Assert.That(givers.Suffice([]), Is.False);
        Assert.That(givers.IsChild, Is.True);
    }

    [Test, Property("Rule", "R19")]
    public void A_youth_is_asked_beside_the_parents_from_the_age_the_municipality_has_set()
    {
        var sixteen = Of("2010-11-21", BothGuardians.Required, Parent(Mother));
        Assert.That(sixteen.Suffice([Mother]), Is.False);
        Assert.That(sixteen.Suffice([Child]), Is.False);
        Assert.That(sixteen.Suffice([Mother, Child]), Is.True);
        Assert.That(Of("2010-11-22", BothGuardians.Required, Parent(Mother)).Suffice([Mother]), Is.True, "the day before the birthday");
    }

    [Test, Property("Rule", "R65")]
    public void A_foster_parent_with_a_decision_stands_in_the_parents_place_and_a_mandate_for_the_economy_does_not()
    {
        var fostered = Of("2018-08-30", BothGuardians.Required, new Relation { PersonId = Foster, SubjectId = Child, Kind = RelationKind.FosterParent, From = Today });
        Assert.That(fostered.Suffice([Foster]), Is.True);
        var limited = new Relation { PersonId = Foster, SubjectId = Child, Kind = RelationKind.LegalGuardian, Mandate = "economy", From = Today };
        Assert.That(Of("1980-01-01", BothGuardians.Required, limited).All, Is.EqualTo([Child]));
    }

    [Test]
    public void A_child_without_anybody_who_may_answer_waits()
    {
        var alone = Of("2018-08-30", BothGuardians.OneSufficesOtherInformed);
        Assert.That(alone.Suffice([Child, Mother]), Is.False);
        Assert.That(alone.All, Is.Empty);
    }

    [Test, Property("Rule", "R3")]
    public void Without_a_birth_date_guardians_tell_the_unborn_from_the_newcomer()
    {
        Assert.That(Of(null, BothGuardians.Required, Parent(Mother)).Suffice([Mother]), Is.True);
        Assert.That(Of(null, BothGuardians.Required).Suffice([Child]), Is.True);
    }

    private static Relation Parent(Guid id) => new() { PersonId = id, SubjectId = Child, Kind = RelationKind.ParentalResponsibility, From = Today.AddYears(-1) };

    private static ConsentGivers Of(string? born, BothGuardians rule, params Relation[] relations) => new ConsentContext
    {
        Kind = Agreement.Kind,
        Resource = new Resource { Id = Guid.Empty, Kind = Agreement.Id, SubjectId = Child, LeadUnitId = Guid.Empty },
        SubjectBirthDate = born is null ? null : DateOnly.Parse(born, CultureInfo.InvariantCulture),
        ActingFor = relations,
        Settings = new MunicipalitySettings { BothGuardians = rule, YouthConsentAge = 16 },
        Actor = Actor.Anonymous,
        Today = Today,
    }.Givers;
}
