using Kommune.Contracts;

namespace Kommune.Platform.Tests.Access;

/// <summary>Puts generated facts into the tables, in one transaction.</summary>
internal static class FactsInFile
{
    public static Task Fill(this World world, GeneratedFacts facts) => world.Write(async desk =>
    {
        var work = desk.UnitOfWork;
        var someone = facts.People[0].Id;
        var review = AccessOracle.DayOf(facts.Now).AddYears(1);
        await work.Execute(
            """
            insert into kp_person (id, given_name, family_name, search_name, birth_date, address_protection, is_temporary, created_at)
            values (@Id, 'Rolig', 'Elv', 'rolig elv', @Born, @Protection, @no, @Now)
            """,
            facts.People.Select(one => new { one.Id, one.Born, one.Protection, no = false, facts.Now }));
        await work.Execute(
            "insert into kp_org_unit (id, name, kind, is_external, staff) values (@id, 'Enhet', 'school', @outside, @staff)",
            facts.Units.Select((id, place) => new { id, outside = place < 2, staff = facts.Outside.Contains(id) ? null : "registered" }));
        await work.Execute(
            """
            insert into kp_employment (id, person_id, unit_id, role, title, valid_from, valid_to)
            values (@id, @Person, @Unit, @Role, 'rådgiver', @From, @To)
            """,
            facts.Employments.Select(one => new { id = Guid.CreateVersion7(), one.Person, one.Unit, one.Role, one.From, one.To }));
        await work.Execute(
            """
            insert into kp_relation (id, person_id, subject_id, kind, mandate, source, valid_from, valid_to)
            values (@id, @PersonId, @SubjectId, @kind, @Mandate, 'test', @From, @To)
            """,
            facts.Relations.Select(one => new { id = Guid.CreateVersion7(), one.PersonId, one.SubjectId, kind = one.Kind.ToString(), one.Mandate, one.From, one.To }));
        foreach (var one in facts.Cases)
        {
            await work.Execute(
                "insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at, closed_at) values (@Id, @kind, @Subject, @Lead, @Now, @Now)",
                new { one.Id, kind = one.Kind.Id, one.Subject, one.Lead, facts.Now });
            await work.Execute(
                "insert into kp_responsibility (id, resource_id, person_id, role, started_at, ended_at) values (@id, @case, @person, 'coordinator', @Now, @ended)",
                new[] { (one.Responsible, (DateTimeOffset?)null), (someone, facts.Now) }
                    .Select(held => new { id = Guid.CreateVersion7(), @case = one.Id, person = held.Item1, facts.Now, ended = held.Item2 }));
            await work.Execute("update kp_resource set closed_at = @Closed where id = @Id", new { one.Id, one.Closed });
        }
        foreach (var one in facts.Given)
            await Give(work, one, someone, facts.Now);
        await work.Execute(
            """
            insert into kp_seat (id, resource_id, person_id, unit_id, title, invited_by, starts_at, valid_to, ended_at)
            values (@id, @Case, @Person, @Unit, 'lege', @someone, @From, @LastDay, @Ended)
            """,
            facts.Seats.Select(one => new { id = Guid.CreateVersion7(), one.Case, one.Person, one.Unit, someone, one.From, one.LastDay, one.Ended }));
        await work.Execute(
            """
            insert into kp_restriction (id, resource_id, hidden_from_id, section, legal_basis, author_id, review_on, starts_at, ends_at, from_guardians)
            values (@id, @Case, @Person, @Section, 'pbrl-3-4', @someone, @review, @From, @To, @FromGuardians)
            """,
            facts.Hidden.Select(one => new { id = Guid.CreateVersion7(), one.Case, one.Person, one.Section, someone, review, one.From, one.To, one.FromGuardians }));
        await work.Execute(
            "insert into kp_block (id, subject_id, person_id, unit_id, starts_at, ends_at) values (@id, @One, @Other, @Unit, @From, @To)",
            facts.Blocks.Select(Row));
        await work.Execute(
            "insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at, ends_at) values (@id, @One, 'x', @One, @Review, @From, @To)",
            facts.Protections.Select(Row));
        await work.Execute(
            "insert into kp_protection_name (id, subject_id, person_id, author_id, starts_at, ends_at) values (@id, @One, @Other, @One, @From, @To)",
            facts.Names.Select(Row));
        await work.Execute(
            """
            insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at, ends_at)
            values (@id, @One, @Other, 'x', @One, @Review, @From, @To)
            """,
            facts.Bans.Select(Row));
        await work.Execute(
            """
            insert into kp_emergency_access (id, subject_id, person_id, unit_id, reason, words, starts_at, ends_at)
            values (@id, @One, @Other, @Unit, 'x', 'x', @From, @To)
            """,
            facts.Emergencies.Select(Row));

        object Row(GeneratedFacts.BetweenFact one) => new { id = Guid.CreateVersion7(), one.One, one.Other, one.Unit, one.From, one.To, Review = review };
    });

    private static async Task Give(IUnitOfWork work, GeneratedFacts.GivenFact one, Guid giver, DateTimeOffset now)
    {
        var consent = one.ByConsent ? Guid.CreateVersion7() : (Guid?)null;
        if (one.ByConsent)
            await work.Execute(
                """
                insert into kp_consent (id, resource_id, kind, giver_id, capacity, purpose, text_version, language, channel, given_at, valid_to, withdrawn_at)
                values (@consent, @Case, 'Share', @giver, 'self', 'test', '1', 'nb', 'oral', @now, @ConsentTo, @Withdrawn)
                """,
                new { consent, one.Case, giver, now, one.ConsentTo, one.Withdrawn });
        await work.Execute(
            """
            insert into kp_grant (id, resource_id, unit_id, person_id, section, access_right, consent_id, legal_basis, starts_at, ends_at, content_from)
            values (@id, @Case, @Unit, @Person, @Section, @right, @consent, @law, @From, @To, @ContentFrom)
            """,
            new
            {
                id = Guid.CreateVersion7(), one.Case, one.Unit, one.Person, one.Section, right = one.Right.ToString(), consent,
                law = one.ByConsent ? null : "hpl-25", one.From, one.To, one.ContentFrom,
            });
    }
}
