using FsCheck;
using FsCheck.Fluent;
using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Tests.Access;

/// <summary>What must hold for every combination of facts, also those nobody thought of.</summary>
internal sealed class AccessPolicyProperties
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly Guid[] Units = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    private static readonly Gen<DateTimeOffset> Instants = Gen.Choose(-3, 3).Select(days => Now.AddDays(days));

    private static readonly Gen<GrantFact> Grants =
        from toUnit in Gen.Choose(0, 2)
        from section in Gen.Elements([.. Plan.Sections, Plan.Title, Plan.Status])
        from right in Gen.Elements(Right.Read, Right.Read, Right.Comment, Right.Write, Right.Govern)
        from starts in Instants
        from ends in Instants
        from hasEnd in Gen.Elements(true, false)
        from byConsent in Gen.Elements(true, false)
        from validTo in Instants
        from withdrawn in Instants
        from isWithdrawn in Gen.Elements(true, false, false)
        select new GrantFact
        {
            UnitId = toUnit < 2 ? Units[toUnit] : null,
            Section = section,
            Right = right,
            From = starts,
            To = hasEnd ? ends : null,
            ConsentValidTo = byConsent ? DateOnly.FromDateTime(validTo.UtcDateTime) : null,
            ConsentWithdrawnAt = byConsent && isWithdrawn ? withdrawn : null,
        };

    private static readonly Gen<Employment> Employments =
        from unit in Gen.Elements(Units)
        from role in Gen.Elements([.. Roles.OfEmployees, Roles.CoordinatingUnit, Roles.Professional, Roles.Professional])
        select new Employment { PersonId = Me, UnitId = unit, Role = role, Title = "" };

    private static readonly Gen<Relation> Relations =
        from subject in Gen.Elements(Me, Other)
        from kind in Gen.Elements(Enum.GetValues<RelationKind>())
        from mandate in Gen.Elements(null, null, "economy", "nothing-here")
        from starts in Gen.Choose(-2, 1)
        from lasts in Gen.Choose(0, 3)
        select new Relation
        {
            PersonId = Me,
            SubjectId = subject,
            Kind = kind,
            Mandate = mandate,
            From = new DateOnly(2026, 11, 21).AddDays(starts),
            To = lasts == 3 ? null : new DateOnly(2026, 11, 21).AddDays(starts + lasts),
        };

    private static readonly Gen<Question> Questions =
        from kind in Gen.Frequency(
            (8, Gen.Constant(ActorKind.Citizen)), (12, Gen.Constant(ActorKind.Employee)), (1, Gen.Constant(ActorKind.System)), (1, Gen.Constant(ActorKind.Anonymous)))
        from employments in Employments.ListOf(2)
        from relations in Relations.ListOf(2)
        from subject in Gen.Elements(Me, Other, Other, Other)
        from birth in Gen.Elements<DateOnly?>(null, new DateOnly(1980, 1, 1), new DateOnly(2015, 1, 1), new DateOnly(2008, 11, 21), new DateOnly(2008, 11, 22))
        from lead in Gen.Elements(Units)
        from responsible in Gen.Elements(Me, Other, Other, Other)
        from grants in Grants.ListOf(3)
        from closed in Gen.Choose(-40, 40)
        from hidden in Gen.Choose(0, 7).Select(number => number == 0)
        from hiddenSection in Gen.Elements([.. Plan.Sections, "", "", "", "", "", ""])
        from blocked in Gen.Choose(0, 5).Select(number => number == 0)
        from section in Gen.Elements([.. Plan.Sections, Plan.Title, Plan.Status])
        from right in Gen.Elements(Right.Read, Right.Read, Right.Comment, Right.Write, Right.Govern)
        select new Question(
            new AccessFacts
            {
                Actor = new Actor { PersonId = Me, Name = "", Kind = kind, Employments = employments, ActsFor = relations },
                Resource = new Resource { Id = Guid.Empty, Kind = Plan.Id, SubjectId = subject, LeadUnitId = lead, ClosedAt = closed < 0 ? Now.AddDays(closed) : null },
                SubjectBirthDate = birth,
                ResponsibleId = responsible,
                Grants = grants,
                HiddenSections = [hiddenSection],
                IsHidden = hidden,
                IsBlocked = blocked,
                FollowUpDays = 30,
            },
            section, right);

    [Test, Property("Rule", "R25")]
    public void The_questions_are_worth_asking()
    {
        var answers = Questions.Sample(10000).Select(Answer).ToList();
        foreach (var basis in Enum.GetValues<AccessBasis>().Except([AccessBasis.Emergency]))
            Assert.That(answers.Count(answer => answer.Basis == basis), Is.GreaterThan(5), $"{basis} is never tried");
        foreach (var reason in Enum.GetValues<DenyReason>().Except([DenyReason.EarlierContent]))
            Assert.That(answers.Count(answer => answer.Reason == reason), Is.GreaterThan(5), $"{reason} is never tried");
    }

    [Test, Property("Rule", "R25")]
    public void Taking_away_what_carries_a_yes_takes_away_the_yes() => Holds(question =>
    {
        var answer = Answer(question);
        return !answer.IsAllowed || Answer(question with { Facts = Without(question.Facts, answer.Basis) }).Basis != answer.Basis;
    });

    [Test, Property("Rule", "R25")]
    public void With_nothing_that_carries_it_the_answer_is_no() => Holds(question =>
        !Answer(question with { Facts = Enum.GetValues<AccessBasis>().Aggregate(question.Facts, Without) }).IsAllowed);

    [Test, Property("Rule", "R58")]
    public void Hiding_or_refusing_never_opens() => Holds(question =>
        Answer(question).IsAllowed
        || (!Answer(question with { Facts = question.Facts with { IsHidden = true } }).IsAllowed
            && !Answer(question with { Facts = question.Facts with { IsBlocked = true } }).IsAllowed
            && !Answer(question with { Facts = question.Facts with { HiddenSections = [question.Section] } }).IsAllowed));

    [Test, Property("Rule", "R58")]
    public void What_is_hidden_stays_closed_whatever_else_holds() => Holds(question =>
        !Answer(question with { Facts = question.Facts with { IsHidden = true } }).IsAllowed
        && !Answer(question with { Facts = question.Facts with { HiddenSections = [question.Section] } }).IsAllowed);

    [Test, Property("Rule", "R28")]
    public void An_operator_at_work_is_never_let_in() => Holds(question =>
        question.Facts.Actor.Kind != ActorKind.Employee || !question.Facts.Actor.Has(Roles.Operator) || !Answer(question).IsAllowed);

    [Test, Property("Rule", "R39")]
    public void Only_the_subject_opens_own_notes() => Holds(question =>
        !Answer(question with { Section = Plan.Notes }).IsAllowed
        || question.Facts.Actor is { Kind: ActorKind.Citizen } actor && actor.PersonId == question.Facts.Resource.SubjectId);

    [Test, Property("Rule", "R6")]
    public void Without_a_valid_employment_no_service_and_no_responsibility_opens() => Holds(question =>
        Answer(question with { Facts = question.Facts with { Actor = question.Facts.Actor with { Employments = [] } } }).Basis
            is not (AccessBasis.Responsible or AccessBasis.LeadService or AccessBasis.CoordinatingUnit));

    [Test, Property("Rule", "R14")]
    public void Once_every_consent_is_withdrawn_none_carries() => Holds(question =>
    {
        var withdrawn = question.Facts.Grants.Select(grant => grant.ByConsent ? grant with { ConsentWithdrawnAt = Now } : grant);
        return Answer(question with { Facts = question.Facts with { Grants = [.. withdrawn] } }).Basis != AccessBasis.Consent;
    });

    [Test]
    public void A_higher_right_includes_the_lower() => Holds(question =>
        !Answer(question).IsAllowed || Answer(question with { Right = Right.Read }).IsAllowed);

    [Test]
    public void Whoever_reads_a_section_may_know_that_the_case_exists() => Holds(question =>
        !Answer(question with { Right = Right.Read }).IsAllowed || question.Facts.HiddenSections.Contains(Plan.Title)
        || Answer(question with { Section = Plan.Title, Right = Right.Read }).IsAllowed);

    private static void Holds(Func<Question, bool> property) =>
        Prop.ForAll(Questions.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

    private static AccessDecision Answer(Question question) =>
        AccessPolicy.Decide(question.Facts, Plan.Kind, question.Section, question.Right, Now);

    private static AccessFacts Without(AccessFacts facts, AccessBasis basis) => basis switch
    {
        AccessBasis.Self => facts with { Resource = facts.Resource with { SubjectId = Guid.NewGuid() } },
        AccessBasis.ParentalResponsibility or AccessBasis.Mandate => facts with { Actor = facts.Actor with { ActsFor = [] } },
        AccessBasis.Responsible => facts with { ResponsibleId = Guid.NewGuid() },
        AccessBasis.LeadService => facts with { Resource = facts.Resource with { LeadUnitId = Guid.NewGuid() } },
        AccessBasis.CoordinatingUnit => facts with
        {
            Actor = facts.Actor with { Employments = [.. facts.Actor.Employments.Where(employment => employment.Role != Roles.CoordinatingUnit)] },
        },
        AccessBasis.Consent or AccessBasis.Law => facts with { Grants = [] },
        _ => facts,
    };

    private sealed record Question(AccessFacts Facts, string Section, Right Right);
}
