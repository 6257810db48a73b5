using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Tests.Access;

internal sealed class AccessPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Subject = Guid.CreateVersion7();
    private static readonly Guid Someone = Guid.CreateVersion7();
    private static readonly Guid Lead = Guid.CreateVersion7();
    private static readonly Guid School = Guid.CreateVersion7();

    [Test, Property("Rule", "R25")]
    public void Without_any_relation_the_answer_is_no_to_everything()
    {
        foreach (var actor in (Actor[])[Citizen(), Worker(School)])
            foreach (var section in Plan.Sections)
                Assert.That(Decide(Facts(actor), section).Reason, Is.EqualTo(DenyReason.NoRelation), $"{actor.Kind} {section}");
    }

    [Test, Property("Rule", "R26")]
    public void What_is_the_leaders_to_see_is_not_even_there_for_colleagues()
    {
        AccessDecision Of(string role, string section) => AccessPolicy.Decide(Facts(Worker(Lead, role)), Plan.Log, section, Right.Read, Now);
        Assert.That(Of(Roles.UnitManager, Plan.Title), Is.EqualTo(AccessDecision.Allow(AccessBasis.LeadService)));
        Assert.That(Of(Roles.UnitManager, Plan.Goals).Reason, Is.EqualTo(DenyReason.SectionNotShared));
        Assert.That(Of(Roles.Professional, Plan.Title).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test]
    public void Nobody_logged_in_sees_nothing() =>
        Assert.That(Decide(Facts(Actor.Anonymous) with { ResponsibleId = Guid.Empty }, Plan.Title).Reason, Is.EqualTo(DenyReason.NotLoggedIn));

    [Test, Property("Rule", "R39")]
    public void The_person_governs_every_section_including_own_notes()
    {
        foreach (var section in Plan.Sections)
            Assert.That(Decide(Facts(Citizen(Subject)), section, Right.Govern), Is.EqualTo(AccessDecision.Allow(AccessBasis.Self)), section);
    }

    [Test]
    public void At_work_one_is_an_employee_even_in_a_case_about_oneself() =>
        Assert.That(Decide(Facts(Worker(School, id: Subject)), Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation));

    [Test, Property("Rule", "R44")]
    public void Who_works_in_two_places_acts_for_the_one_that_leads_the_case()
    {
        var actor = Worker() with { Employments = [Employment(School, Roles.Professional), Employment(Lead, Roles.Professional)] };
        Assert.That(Weigh(Responsible() with { Actor = actor }, Plan.Goals).UnitId, Is.EqualTo(Lead));
        Assert.That(Weigh(Responsible() with { Actor = Worker(School) }, Plan.Goals).UnitId, Is.EqualTo(School), "or the only one there is");
        Assert.That(Weigh(Facts(actor), Plan.Goals).UnitId, Is.EqualTo(Lead));
        Assert.That(Weigh(Facts(actor) with { Grants = [Law(School, Plan.Health)] }, Plan.Health).UnitId, Is.EqualTo(School));
        Assert.That(Weigh(Facts(actor) with { Emergencies = [new() { UnitId = School, From = Now, To = Now.AddHours(1) }] }, Plan.Economy).UnitId, Is.EqualTo(School));
        Assert.That(Weigh(Facts(Worker(School, Roles.CoordinatingUnit)), Plan.Status).UnitId, Is.EqualTo(School));
        Assert.That(Weigh(Facts(Citizen(Subject)), Plan.Goals).UnitId, Is.Null);
    }

    [Test]
    public void Parental_responsibility_is_said_before_a_mandate()
    {
        var facts = Facts(Guardian(RelationKind.Proxy)) with { SubjectBirthDate = new(2018, 1, 1) };
        var both = facts with { Actor = Guardian(RelationKind.Proxy) with { ActsFor = [.. facts.Actor.ActsFor, .. Guardian().ActsFor] } };
        Assert.That(Decide(both, Plan.Goals).Basis, Is.EqualTo(AccessBasis.ParentalResponsibility));
    }

    [Test]
    public void At_work_nobody_is_a_parent()
    {
        var facts = Facts(Worker(School) with { ActsFor = Guardian().ActsFor }) with { SubjectBirthDate = new(2018, 1, 1) };
        Assert.That(Decide(facts, Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test, Property("Rule", "R39")]
    public void Own_notes_are_closed_to_everyone_else_with_any_relation()
    {
        Assert.That(Decide(Facts(Guardian()) with { SubjectBirthDate = new(2018, 1, 1) }, Plan.Notes).Reason, Is.EqualTo(DenyReason.OnlySubject));
        Assert.That(Decide(Responsible(), Plan.Notes).Reason, Is.EqualTo(DenyReason.OnlySubject));
        Assert.That(Decide(Facts(Worker(School)) with { Grants = [Law(School, Plan.Notes)] }, Plan.Notes).Reason, Is.EqualTo(DenyReason.OnlySubject));
        Assert.That(Decide(Facts(Citizen()), Plan.Notes).Reason, Is.EqualTo(DenyReason.NoRelation), "a stranger does not learn that there is a case");
    }

    [Test, Property("Rule", "R56")]
    public void A_guardian_governs_while_the_child_is_under_18()
    {
        var facts = Facts(Guardian()) with { SubjectBirthDate = new(2018, 1, 1) };
        Assert.That(Decide(facts, Plan.Goals, Right.Govern), Is.EqualTo(AccessDecision.Allow(AccessBasis.ParentalResponsibility)));
    }

    [Test, Property("Rule", "R60")]
    public void A_guardians_access_ends_at_the_start_of_the_18th_birthday_in_Norway()
    {
        var facts = Facts(Guardian()) with { SubjectBirthDate = new(2008, 12, 10) };
        // Norway is an hour ahead of UTC in December.
        var midnight = new DateTimeOffset(2026, 12, 9, 23, 0, 0, TimeSpan.Zero);
        Assert.That(Decide(facts, Plan.Goals, now: midnight.AddMilliseconds(-1)).IsAllowed, Is.True);
        Assert.That(Decide(facts, Plan.Goals, now: midnight).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test, Property("Rule", "R56")]
    public void Responsibility_that_has_ended_or_not_begun_gives_nothing()
    {
        var child = Facts(Guardian(to: new(2026, 11, 20))) with { SubjectBirthDate = new(2018, 1, 1) };
        Assert.That(Decide(child, Plan.Title).Reason, Is.EqualTo(DenyReason.NoRelation));
        Assert.That(Decide(child with { Actor = Guardian(from: new(2026, 11, 22)) }, Plan.Title).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test]
    public void A_guardian_of_an_unborn_child_may_act() =>
        Assert.That(Decide(Facts(Guardian()) with { SubjectBirthDate = null }, Plan.Goals).Basis, Is.EqualTo(AccessBasis.ParentalResponsibility));

    [Test, Property("Rule", "R65")]
    public void A_foster_parent_acts_by_the_care_decision_until_18()
    {
        var facts = Facts(Guardian(RelationKind.FosterParent)) with { SubjectBirthDate = new(2010, 4, 4) };
        Assert.That(Decide(facts, Plan.Goals, Right.Govern), Is.EqualTo(AccessDecision.Allow(AccessBasis.Mandate)));
        Assert.That(Decide(facts, Plan.Goals, now: Now.AddYears(2)).IsAllowed, Is.False);
    }

    [Test]
    public void A_mandate_without_limits_governs_also_for_an_adult() =>
        Assert.That(Decide(Facts(Guardian(RelationKind.Proxy)), Plan.Health, Right.Govern), Is.EqualTo(AccessDecision.Allow(AccessBasis.Mandate)));

    [Test]
    public void A_mandate_for_economy_reaches_economy_and_the_title_only()
    {
        var facts = Facts(Guardian(RelationKind.LegalGuardian, "economy"));
        Assert.That(Decide(facts, Plan.Economy, Right.Govern).Basis, Is.EqualTo(AccessBasis.Mandate));
        Assert.That(Decide(facts, Plan.Title).Basis, Is.EqualTo(AccessBasis.Mandate));
        Assert.That(Decide(facts, Plan.Title, Right.Write).Reason, Is.EqualTo(DenyReason.RightTooLow));
        Assert.That(Decide(facts, Plan.Health).Reason, Is.EqualTo(DenyReason.SectionNotShared));
        Assert.That(AccessPolicy.Decide(facts, Plan.Log, Plan.Title, Right.Read, Now).Reason, Is.EqualTo(DenyReason.NoRelation), "a log has no economy");
    }

    [TestCase(RelationKind.Relative), TestCase(RelationKind.NearestRelative), TestCase(RelationKind.Unknown)]
    public void A_relative_has_no_access_by_being_one(RelationKind kind) =>
        Assert.That(Decide(Facts(Guardian(kind)), Plan.Title).Reason, Is.EqualTo(DenyReason.NoRelation));

    [Test, Property("Rule", "R50")]
    public void The_responsible_writes_but_does_not_govern()
    {
        Assert.That(Decide(Responsible(), Plan.Health, Right.Write), Is.EqualTo(AccessDecision.Allow(AccessBasis.Responsible)));
        Assert.That(Decide(Responsible(), Plan.Health, Right.Govern).Reason, Is.EqualTo(DenyReason.RightTooLow));
    }

    [Test, Property("Rule", "R6")]
    public void The_responsible_without_a_valid_employment_sees_nothing() =>
        Assert.That(Decide(Responsible() with { Actor = Worker() }, Plan.Title).Reason, Is.EqualTo(DenyReason.NoRelation));

    [Test]
    public void The_lead_service_reads_what_its_section_says()
    {
        var facts = Facts(Worker(Lead));
        Assert.That(Decide(facts, Plan.Goals), Is.EqualTo(AccessDecision.Allow(AccessBasis.LeadService)));
        Assert.That(Decide(facts, Plan.Goals, Right.Comment).Reason, Is.EqualTo(DenyReason.RightTooLow));
        Assert.That(Decide(facts, Plan.Health).Reason, Is.EqualTo(DenyReason.SectionNotShared));
    }

    [Test, Property("Rule", "R26")]
    public void A_unit_manager_sees_that_there_is_a_case_but_not_what_is_in_it()
    {
        var lead = Facts(Worker(Lead, Roles.UnitManager));
        Assert.That(Decide(lead, Plan.Title).Basis, Is.EqualTo(AccessBasis.LeadService));
        Assert.That(Decide(lead, Plan.Goals).Reason, Is.EqualTo(DenyReason.SectionNotShared));

        var shared = Facts(Worker(School, Roles.UnitManager)) with { Grants = [Consent(School, Plan.Goals)] };
        Assert.That(Decide(shared, Plan.Title).Basis, Is.EqualTo(AccessBasis.Consent));
        Assert.That(Decide(shared, Plan.Goals).Reason, Is.EqualTo(DenyReason.SectionNotShared));
    }

    [Test, Property("Rule", "R27")]
    public void The_coordinating_unit_reads_status_but_not_goals()
    {
        var facts = Facts(Worker(School, Roles.CoordinatingUnit));
        Assert.That(Decide(facts, Plan.Status), Is.EqualTo(AccessDecision.Allow(AccessBasis.CoordinatingUnit)));
        Assert.That(Decide(facts, Plan.Goals).Reason, Is.EqualTo(DenyReason.SectionNotShared));
    }

    [Test, Property("Rule", "R28")]
    public void An_operator_never_reads_content_whatever_else_the_person_is()
    {
        Employment[] employments = [Employment(Lead, Roles.Professional), Employment(Lead, Roles.Operator), Employment(Lead, Roles.CoordinatingUnit)];
        var facts = Responsible() with
        {
            Actor = Worker() with { Employments = employments },
            Grants = [Law(Lead, Plan.Goals), Law(null, Plan.Goals), Consent(Lead, Plan.Goals, to: Now.AddDays(-1))],
        };
        foreach (var section in Plan.Sections)
            Assert.That(Decide(facts, section).Reason, Is.EqualTo(DenyReason.NoRelation), section);
    }

    [Test, Property("Rule", "R12")]
    public void A_consent_opens_its_section_and_the_title_for_everyone_in_the_service()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Health)] };
        Assert.That(Decide(facts, Plan.Health, Right.Comment), Is.EqualTo(AccessDecision.Allow(AccessBasis.Consent)));
        Assert.That(Decide(facts, Plan.Title), Is.EqualTo(AccessDecision.Allow(AccessBasis.Consent)));
        Assert.That(Decide(facts, Plan.Title, Right.Comment).Reason, Is.EqualTo(DenyReason.RightTooLow));
        Assert.That(Decide(facts, Plan.Health, Right.Write).Reason, Is.EqualTo(DenyReason.RightTooLow));
    }

    [Test, Property("Rule", "R17")]
    public void A_consent_to_one_section_opens_no_other()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Health)] };
        Assert.That(Decide(facts, Plan.Goals).Reason, Is.EqualTo(DenyReason.SectionNotShared));
    }

    [Test, Property("Rule", "R14")]
    public void A_withdrawn_consent_closes_at_that_instant()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Health) with { ConsentWithdrawnAt = Now }] };
        Assert.That(Decide(facts, Plan.Health, now: Now.AddMilliseconds(-1)).IsAllowed, Is.True);
        Assert.That(Decide(facts, Plan.Health).Reason, Is.EqualTo(DenyReason.ConsentEnded));
        Assert.That(Decide(facts, Plan.Title).Reason, Is.EqualTo(DenyReason.ConsentEnded));
    }

    [Test, Property("Rule", "R16")]
    public void A_consent_is_valid_through_its_last_day()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Health) with { ConsentValidTo = new(2026, 11, 21) }] };
        Assert.That(Decide(facts, Plan.Health).IsAllowed, Is.True);
        Assert.That(Decide(facts, Plan.Health, now: Now.AddDays(1)).Reason, Is.EqualTo(DenyReason.ConsentEnded));
    }

    [Test]
    public void A_grant_counts_only_within_its_own_time()
    {
        var grant = Law(School, Plan.Health) with { From = Now, To = Now.AddHours(1) };
        var facts = Facts(Worker(School)) with { Grants = [grant] };
        Assert.That(Decide(facts, Plan.Health, now: Now.AddMilliseconds(-1)).Reason, Is.EqualTo(DenyReason.NoRelation));
        Assert.That(Decide(facts, Plan.Health), Is.EqualTo(AccessDecision.Allow(AccessBasis.Law)));
        Assert.That(Decide(facts, Plan.Health, now: Now.AddHours(1)).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test]
    public void A_grant_to_a_unit_is_nothing_to_those_who_work_elsewhere_or_act_privately()
    {
        Assert.That(Decide(Facts(Worker(Lead)) with { Resource = Resource() with { LeadUnitId = Guid.NewGuid() }, Grants = [Law(School, Plan.Health)] }, Plan.Health).Reason,
            Is.EqualTo(DenyReason.NoRelation));
        Assert.That(Decide(Facts(Citizen()) with { Grants = [Law(School, Plan.Health)] }, Plan.Health).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test]
    public void A_person_can_be_invited_by_name() =>
        Assert.That(Decide(Facts(Citizen()) with { Grants = [Consent(null, Plan.Goals)] }, Plan.Goals).Basis, Is.EqualTo(AccessBasis.Consent));

    [Test]
    public void No_grant_gives_the_right_to_decide() =>
        Assert.That(Decide(Facts(Worker(School)) with { Grants = [Law(School, Plan.Goals) with { Right = Right.Govern }] }, Plan.Goals, Right.Govern).Reason,
            Is.EqualTo(DenyReason.RightTooLow));

    [Test, Property("Rule", "R58")]
    public void What_is_hidden_is_hidden_from_everyone_it_names_whatever_they_are()
    {
        var guardian = Facts(Guardian()) with { SubjectBirthDate = new(2018, 1, 1) };
        Assert.That(Decide(guardian with { HiddenSections = [Plan.Health] }, Plan.Health).Reason, Is.EqualTo(DenyReason.Hidden));
        Assert.That(Decide(guardian with { HiddenSections = [Plan.Health] }, Plan.Goals).IsAllowed, Is.True);
        Assert.That(Decide(guardian with { IsHidden = true }, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden));
        Assert.That(Decide(Responsible() with { IsHidden = true }, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden));
    }

    [Test, Property("Rule", "R31")]
    public void A_refused_employee_is_out_although_the_service_has_consent()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Goals)], IsBlocked = true };
        Assert.That(Decide(facts, Plan.Goals).Reason, Is.EqualTo(DenyReason.Blocked));
        Assert.That(Decide(Responsible() with { IsBlocked = true }, Plan.Title).Reason, Is.EqualTo(DenyReason.Blocked));
        Assert.That(Decide(Facts(Worker(School)) with { IsBlocked = true }, Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation), "without a case there is nothing to be out of");
    }

    [Test]
    public void A_block_does_not_reach_those_who_lawfully_act_for_the_person() =>
        Assert.That(Decide(Facts(Guardian()) with { SubjectBirthDate = new(2018, 1, 1), IsBlocked = true }, Plan.Goals).IsAllowed, Is.True);

    [Test, Property("Rule", "R33")]
    public void After_closing_services_keep_access_for_the_municipalitys_window_and_the_person_for_ever()
    {
        var facts = Responsible() with { Resource = Resource() with { ClosedAt = Now }, FollowUpDays = 30 };
        Assert.That(Decide(facts, Plan.Goals, Right.Write, Now.AddDays(30)).IsAllowed, Is.True);
        Assert.That(Decide(facts, Plan.Goals, now: Now.AddDays(31)).Reason, Is.EqualTo(DenyReason.Closed));
        Assert.That(Decide(facts with { Actor = Citizen(Subject) }, Plan.Goals, now: Now.AddYears(10)).IsAllowed, Is.True);
        Assert.That(Decide(facts with { Actor = Citizen() }, Plan.Goals, now: Now.AddDays(31)).Reason, Is.EqualTo(DenyReason.NoRelation), "a stranger does not learn that there was a case");
    }

    [Test]
    public void A_grant_that_ended_with_the_case_says_closed_and_not_that_consent_was_taken_back()
    {
        var facts = Facts(Worker(School)) with { Resource = Resource() with { ClosedAt = Now }, Grants = [Consent(School, Plan.Goals, to: Now)] };
        Assert.That(Decide(facts, Plan.Goals).Reason, Is.EqualTo(DenyReason.Closed));
    }

    [Test]
    public void A_consent_that_is_taken_back_or_replaced_says_so_whatever_else_has_ended()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Goals) with { From = Now, ConsentWithdrawnAt = Now }] };
        Assert.That(Decide(facts, Plan.Goals).Reason, Is.EqualTo(DenyReason.ConsentEnded), "in the instant it began");
        Assert.That(Decide(facts with { Resource = Resource() with { ClosedAt = Now } }, Plan.Goals).Reason, Is.EqualTo(DenyReason.ConsentEnded), "although the case is closed");
        Assert.That(Decide(facts with { Grants = [Consent(School, Plan.Goals, to: Now.AddDays(-1))] }, Plan.Goals).Reason, Is.EqualTo(DenyReason.ConsentEnded), "the person has opened less");
        Assert.That(Decide(facts with { Grants = [Consent(School, Plan.Goals, to: Now.AddDays(-1))] }, Plan.Health).Reason, Is.EqualTo(DenyReason.NoRelation), "another section was never open");
    }

    [Test]
    public void A_section_that_is_not_declared_and_a_right_that_is_none_are_refused()
    {
        Assert.That(Decide(Facts(Citizen(Subject)), "unheard-of").Reason, Is.EqualTo(DenyReason.NoRelation));
        Assert.That(Decide(Facts(Citizen(Subject)), Plan.Goals, Right.None).IsAllowed, Is.False);
    }

    [Test]
    public void The_platform_itself_has_no_access_to_cases() =>
        Assert.That(Decide(Responsible() with { Actor = Worker(Lead) with { Kind = ActorKind.System } }, Plan.Title).Reason, Is.EqualTo(DenyReason.NoRelation));

    [Test, Property("Rule", "R32")]
    public void What_was_written_before_the_receiver_came_in_is_closed_until_the_person_opens_it()
    {
        var facts = Facts(Worker(School)) with { Grants = [Consent(School, Plan.Goals) with { ContentFrom = Now }] };
        Assert.That(Decide(facts, Plan.Goals, writtenAt: Now).IsAllowed, Is.True);
        Assert.That(Decide(facts, Plan.Goals).IsAllowed, Is.True, "what applies now is open whenever it was written");
        Assert.That(Decide(facts, Plan.Goals, writtenAt: Now.AddMilliseconds(-1)).Reason, Is.EqualTo(DenyReason.EarlierContent));
        Assert.That(Decide(facts, Plan.Goals, Right.Write, writtenAt: Now.AddDays(-1)).Reason, Is.EqualTo(DenyReason.RightTooLow));

        Assert.That(Decide(facts, Plan.Goals, Right.Comment, writtenAt: Now.AddDays(-1)).Reason, Is.EqualTo(DenyReason.EarlierContent));

        var opened = facts with { Grants = [Consent(School, Plan.Goals) with { ContentFrom = null }] };
        Assert.That(Decide(opened, Plan.Goals, writtenAt: Now.AddYears(-3)).IsAllowed, Is.True);
        Assert.That(Decide(Responsible(), Plan.Goals, writtenAt: Now.AddYears(-3)).IsAllowed, Is.True, "who answers for the case knows its history");
    }

    [Test, Property("Rule", "R60")]
    public void From_16_a_guardian_reads_health_only_when_let_in()
    {
        var facts = Facts(Guardian()) with { SubjectBirthDate = new(2010, 11, 21) };
        Assert.That(Decide(facts, Plan.Health, now: Now.AddDays(-1)).Basis, Is.EqualTo(AccessBasis.ParentalResponsibility));
        Assert.That(Decide(facts, Plan.Health).Reason, Is.EqualTo(DenyReason.SectionNotShared));
        Assert.That(Decide(facts, Plan.Goals, Right.Govern).IsAllowed, Is.True);
        Assert.That(Decide(facts with { Actor = Guardian(RelationKind.FosterParent) }, Plan.Health).IsAllowed, Is.False);
        Assert.That(Decide(facts with { Actor = Guardian(RelationKind.FosterParent, Plan.Health) }, Plan.Health).IsAllowed, Is.False);
        Assert.That(Decide(facts with { Actor = Guardian(RelationKind.FosterParent, Plan.Goals) }, Plan.Goals).IsAllowed, Is.True);
        Assert.That(Decide(facts with { Grants = [Law(null, Plan.Health)] }, Plan.Health).Basis, Is.EqualTo(AccessBasis.Law));
        Assert.That(Decide(facts with { Actor = Guardian(RelationKind.LegalGuardian) }, Plan.Health).Basis, Is.EqualTo(AccessBasis.Mandate), "a verge answers for an adult's health as well");
    }

    [Test, Property("Rule", "R70")]
    public void A_protected_case_is_there_only_for_those_who_are_named()
    {
        var guardian = Facts(Guardian()) with { SubjectBirthDate = new(2018, 1, 1), IsProtected = true };
        Assert.That(Decide(Responsible() with { IsProtected = true }, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden));
        Assert.That(Decide(Responsible() with { IsProtected = true, IsNamed = true }, Plan.Title).IsAllowed, Is.True);
        Assert.That(Decide(guardian, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden), "the threat may be a parent");
        Assert.That(Decide(guardian with { IsNamed = true }, Plan.Title).IsAllowed, Is.True);
        Assert.That(Decide(Facts(Citizen()) with { IsProtected = true, IsNamed = true }, Plan.Title).IsAllowed, Is.False, "a name opens nothing by itself");
        Assert.That(Decide(Facts(Citizen(Subject)) with { IsProtected = true }, Plan.Notes).IsAllowed, Is.True, "nobody is hidden from herself");
        Assert.That(Decide(Facts(Worker(Lead, id: Subject)) with { IsProtected = true }, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden), "at work one is an employee");
    }

    [Test, Property("Rule", "R71")]
    public void Who_must_stay_away_meets_no_case_in_which_the_other_takes_part()
    {
        var guardian = Facts(Guardian()) with { SubjectBirthDate = new(2018, 1, 1), IsKeptApart = true };
        Assert.That(Decide(guardian, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden));
        Assert.That(Decide(Responsible() with { IsKeptApart = true }, Plan.Title).Reason, Is.EqualTo(DenyReason.Hidden));
        Assert.That(Decide(Facts(Citizen(Subject)) with { IsKeptApart = true }, Plan.Title).IsAllowed, Is.True, "one's own case stays one's own");
    }

    [Test, Property("Rule", "R40"), Property("Rule", "R43")]
    public void An_emergency_opens_the_minimum_for_an_hour_and_never_somebody_protected()
    {
        var emergency = new EmergencyFact { UnitId = School, From = Now, To = Now.AddMinutes(60) };
        var facts = Facts(Worker(School)) with { Emergencies = [emergency] };
        Assert.That(Decide(facts, Plan.Economy), Is.EqualTo(AccessDecision.Allow(AccessBasis.Emergency)));
        Assert.That(Decide(facts, Plan.Economy, Right.Comment).Reason, Is.EqualTo(DenyReason.RightTooLow));
        Assert.That(Decide(facts, Plan.Health).Reason, Is.EqualTo(DenyReason.SectionNotShared));
        Assert.That(Decide(facts, Plan.Notes).Reason, Is.EqualTo(DenyReason.OnlySubject));
        Assert.That(Decide(facts, Plan.Economy, now: Now.AddMilliseconds(-1)).IsAllowed, Is.False);
        Assert.That(Decide(facts, Plan.Economy, now: Now.AddMinutes(60)).IsAllowed, Is.False);
        Assert.That(Decide(facts with { Emergencies = [emergency with { To = Now.AddMinutes(20) }] }, Plan.Economy, now: Now.AddMinutes(20)).IsAllowed, Is.False);
        Assert.That(Decide(facts with { Emergencies = [emergency with { To = Now.AddDays(1) }] }, Plan.Economy, now: Now.AddMinutes(60)).IsAllowed, Is.False, "whatever the row says");
        Assert.That(Decide(facts with { Actor = Worker(Lead) with { Employments = [Employment(Guid.NewGuid(), Roles.Professional)] } }, Plan.Economy).IsAllowed, Is.False, "on duty for that unit no more");
        Assert.That(Decide(facts with { IsProtected = true, IsNamed = true }, Plan.Economy).IsAllowed, Is.False);
        Assert.That(Decide(facts with { IsBlocked = true }, Plan.Economy).Reason, Is.EqualTo(DenyReason.Blocked), "a colleague may");
    }

    [Test, Property("Rule", "R7")]
    public void A_yes_to_an_organisation_outside_opens_for_those_who_are_invited_to_the_case_and_no_longer_than_that()
    {
        var today = NorwegianDay.Of(Now);
        var seat = new SeatFact { UnitId = School, From = Now.AddDays(-2), LastDay = today };
        var facts = Facts(Worker()) with { Grants = [Consent(School, Plan.Goals)], Seats = [seat] };
        Assert.That(Weigh(facts, Plan.Goals), Is.EqualTo(new Verdict(AccessDecision.Allow(AccessBasis.Consent), School)));
        Assert.That(Decide(facts, Plan.Title).IsAllowed, Is.True, "who is invited may know that the case exists");
        Assert.That(Decide(facts, Plan.Goals, Right.Comment).IsAllowed, Is.True);
        Assert.That(Decide(facts, Plan.Goals, Right.Write).Reason, Is.EqualTo(DenyReason.RightTooLow), "no more than the consent");
        Assert.That(Decide(facts, Plan.Health).Reason, Is.EqualTo(DenyReason.SectionNotShared));
        Assert.That(Decide(facts, Plan.Goals, writtenAt: Now.AddDays(-20)).IsAllowed, Is.True);
        Assert.That(Decide(facts with { Seats = [] }, Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation), "the yes alone opens nothing");
        Assert.That(Decide(facts with { Seats = [seat with { UnitId = Lead }] }, Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation), "for another organisation");
        Assert.That(Decide(facts with { Grants = [] }, Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation), "the invitation alone opens nothing");
        Assert.That(Decide(facts with { Actor = Citizen() }, Plan.Goals).IsAllowed, Is.False, "at home one is not invited");
        Assert.That(Decide(facts with { IsBlocked = true }, Plan.Goals).Reason, Is.EqualTo(DenyReason.Blocked));
    }

    [Test, Property("Rule", "R7")]
    public void An_invitation_from_outside_counts_from_its_first_instant_through_its_last_day()
    {
        var today = NorwegianDay.Of(Now);
        var seat = new SeatFact { UnitId = School, From = Now, LastDay = today };
        AccessDecision At(SeatFact one, DateTimeOffset now) => Decide(Facts(Worker()) with { Grants = [Consent(School, Plan.Goals)], Seats = [one] }, Plan.Goals, now: now);
        var midnight = NorwegianDay.Start(today.AddDays(1));
        Assert.That(At(seat, Now).IsAllowed, Is.True);
        Assert.That(At(seat, Now.AddMilliseconds(-1)).Reason, Is.EqualTo(DenyReason.NoRelation), "nothing has ended that has not begun");
        Assert.That(At(seat, midnight.AddMilliseconds(-1)).IsAllowed, Is.True);
        Assert.That(At(seat, midnight).Reason, Is.EqualTo(DenyReason.SeatEnded));
        Assert.That(At(seat with { EndedAt = Now.AddHours(1) }, Now).IsAllowed, Is.True);
        Assert.That(At(seat with { EndedAt = Now.AddHours(1) }, Now.AddHours(1)).Reason, Is.EqualTo(DenyReason.SeatEnded));
        var ended = Facts(Worker(School, Roles.Operator)) with { Seats = [seat with { From = Now.AddDays(-9), LastDay = today.AddDays(-1) }] };
        Assert.That(Decide(ended, Plan.Goals).Reason, Is.EqualTo(DenyReason.NoRelation), "whoever runs the platform has nothing to be told");
        Assert.That(Decide(ended with { Actor = Worker(), Grants = [Consent(School, Plan.Goals, Now.AddDays(-1))] }, Plan.Goals).Reason, Is.EqualTo(DenyReason.ConsentEnded), "that the yes is gone is said first");
    }

    private static Verdict Weigh(AccessFacts facts, string section) => AccessPolicy.Weigh(facts, Plan.Kind, section, Right.Read, Now, null);

    private static AccessDecision Decide(AccessFacts facts, string section, Right right = Right.Read, DateTimeOffset? now = null, DateTimeOffset? writtenAt = null) =>
        AccessPolicy.Weigh(facts, Plan.Kind, section, right, now ?? Now, writtenAt).Decision;

    private static AccessFacts Facts(Actor actor) => new() { Actor = actor, Resource = Resource(), SubjectBirthDate = new(1980, 1, 1) };

    private static AccessFacts Responsible() => Facts(Worker(Lead)) with { ResponsibleId = Someone };

    private static Resource Resource() => new() { Id = Guid.Empty, Kind = Plan.Id, SubjectId = Subject, LeadUnitId = Lead };

    private static Actor Citizen(Guid? id = null) => new() { PersonId = id ?? Someone, Name = "", Kind = ActorKind.Citizen };

    private static Actor Guardian(RelationKind kind = RelationKind.ParentalResponsibility, string? mandate = null, DateOnly? from = null, DateOnly? to = null) =>
        Citizen() with
        {
            ActsFor = [new Relation { PersonId = Someone, SubjectId = Subject, Kind = kind, Mandate = mandate, From = from ?? new(2010, 1, 1), To = to }],
        };

    private static Actor Worker() => new() { PersonId = Someone, Name = "", Kind = ActorKind.Employee };

    private static Actor Worker(Guid unit, string role = Roles.Professional, Guid? id = null) =>
        Worker() with { PersonId = id ?? Someone, Employments = [Employment(unit, role)] };

    private static Employment Employment(Guid unit, string role) => new() { PersonId = Someone, UnitId = unit, Role = role, Title = "" };

    private static GrantFact Law(Guid? unit, string section) => new() { UnitId = unit, Section = section, Right = Right.Read, From = Now.AddDays(-10) };

    private static GrantFact Consent(Guid? unit, string section, DateTimeOffset? to = null) =>
        Law(unit, section) with { Right = Right.Comment, ConsentValidTo = new(2027, 11, 1), To = to };
}
