using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class NotificationTests : Journey
{
    [Test]
    public async Task A_resident_notifies_for_herself_and_it_waits_in_the_inbox_without_a_name()
    {
        using var home = await LogIn("Klok Granitt");
        var sent = await Post(home, "/notifications", new { text = "Jeg trenger hjelp til å holde oversikten.", wantsCoordinator = true }, HttpStatusCode.Created);

        using var officer = await LogIn(Officer);
        var row = (await Get(officer, "/notifications")).EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == sent.GetProperty("id").GetGuid());
        Assert.That(row.GetProperty("capacity").GetString(), Is.EqualTo("Self"));
        Assert.That(row.GetProperty("isChild").GetBoolean(), Is.False);
        Assert.That(row.GetProperty("due").GetString(), Is.EqualTo("2026-11-25"), "three working days after a Saturday");
        Assert.That(row.GetRawText(), Does.Not.Contain("Granitt").And.Not.Contain("oversikten"));
        Assert.That(await Events($"notification:{sent.GetProperty("id").GetGuid():D}"), Is.EqualTo(["individual-plans.need-notified.v1"]));
        Assert.That(await Logged(await PersonId("Klok Granitt")), Does.Contain("need-notified"));
    }

    [Test]
    public async Task A_parent_notifies_for_her_child_but_for_nobody_elses()
    {
        using var mother = await LogIn("Tålmodig Bekk");
        await Post(mother, "/notifications", new { subjectId = await PersonId("Lyttende Bekk"), text = "Han trenger flere." }, HttpStatusCode.Created);
        await Post(mother, "/notifications", new { subjectId = await PersonId("Leken Drage"), text = "Naboens barn." }, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task An_employee_finds_the_person_by_number()
    {
        using var nurse = await LogIn("Myk Ull");
        var sent = await Post(nurse, "/notifications", new { nationalId = "15811251485", text = "Trenger flere tjenester." }, HttpStatusCode.Created);
        var subject = (await Query<Guid>("select subject_id from ip_notification where id = @id", new { id = sent.GetProperty("id").GetGuid() })).Single();
        Assert.That(subject, Is.EqualTo(await PersonId("Svevende Drage")));

        var mine = (await Get(nurse, "/notifications/sent")).EnumerateArray().First();
        Assert.That(mine.GetProperty("subjectName").GetString(), Is.EqualTo("Svevende Drage"));
        Assert.That(mine.GetProperty("state").GetString(), Is.EqualTo("Received"));
    }

    [Test, Property("Rule", "R3")]
    public async Task A_person_without_a_number_becomes_somebody_with_a_temporary_id()
    {
        using var nurse = await LogIn("Myk Ull");
        await Post(nurse, "/notifications", new { givenName = "Ny", familyName = "Kyst", birthDate = "1999-02-03", text = "Kom i går." }, HttpStatusCode.Created);
        Assert.That(await Query<bool>("select is_temporary from kp_person where family_name = 'Kyst'"), Is.EqualTo([true]));
    }

    [Test, Property("Rule", "R3")]
    public async Task What_was_told_about_somebody_without_a_number_goes_over_to_the_record_there_is()
    {
        using var nurse = await LogIn("Myk Ull");
        var sent = await Post(nurse, "/notifications", new { givenName = "Ny", familyName = "Strand", birthDate = "1999-02-04", text = "Kom i går." }, HttpStatusCode.Created);
        var (id, temporary) = (sent.GetProperty("id").GetGuid(), await PersonId("Ny Strand"));
        var known = await Host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IPeople>().Register("Ny", "Strand", new(1999, 2, 4), "04829930183"));
        await Host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<ITemporaryPeople>().Identify(temporary, "Ny", "Strand", new(1999, 2, 4), "04829930183"));
        await Host.Quiet();
        Assert.That(await Query<Guid>("select subject_id from ip_notification where id = @id", new { id }), Is.EqualTo([known.Id]));
        Assert.That((await Query<string>("select document from ip_notification where id = @id", new { id }))[0], Does.Not.Contain($"{temporary}").And.Contain($"{known.Id}"));
    }

    [Test]
    public async Task Everything_that_is_wrong_is_told_before_anybody_is_looked_for()
    {
        using var nurse = await LogIn("Myk Ull");
        var empty = await Post(nurse, "/notifications", new { nationalId = "12345678901", text = " " }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(empty), Is.EqualTo([ProblemCodes.NotificationTextMissing]));
        var wrong = await Post(nurse, "/notifications", new { nationalId = "12345678901", text = "Noe" }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(wrong), Is.EqualTo(["problem.national-id-invalid"]));
        var nobody = await Post(nurse, "/notifications", new { text = "Noe" }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(nobody), Is.EqualTo(["problem.person-missing", "problem.person-missing"]));
        Assert.That(Host.Log.Lines.Any(line => line.Contains("12345678901", StringComparison.Ordinal)), Is.False, "a number never reaches the log (R1)");
    }

    [Test]
    public async Task Taking_it_makes_a_case_with_a_responsible_person_and_shows_in_the_persons_log()
    {
        var caseId = await TakenCase("Trofast Anker", "Trofast Anker");
        var subjectId = await PersonId("Trofast Anker");

        using var officer = await LogIn(Officer);
        var found = await Get(officer, $"/cases/{caseId}");
        Assert.That(found.GetProperty("state").GetString(), Is.EqualTo("Clarifying"));
        Assert.That(found.GetProperty("subjectName").GetString(), Is.EqualTo("Trofast Anker"));
        Assert.That(found.GetProperty("responsible").GetProperty("name").GetString(), Is.EqualTo(Officer));
        Assert.That(await Logged(subjectId), Does.Contain("notification-taken").And.Contain("read"));
        Assert.That(await Events($"coordination:{caseId:D}"), Is.EqualTo(["individual-plans.coordination-changed.v1"]));
    }

    [Test]
    public async Task Two_notifications_of_one_person_meet_in_one_case_and_taking_twice_is_taking_once()
    {
        var subjectId = await PersonId("Raus Brygge");
        var caseId = await TakenCase("Raus Brygge", "Raus Brygge");
        using var doctor = await LogIn("Dyktig Stetoskop");
        var second = (await Post(doctor, "/notifications", new { nationalId = "12887810042", text = "Ser det samme." }, HttpStatusCode.Created)).GetProperty("id").GetGuid();

        using var officer = await LogIn(Officer);
        var taken = await Post(officer, $"/notifications/{second}/take", expected: HttpStatusCode.Created);
        Assert.That(taken.GetProperty("caseId").GetGuid(), Is.EqualTo(caseId));
        var again = await Post(officer, $"/notifications/{second}/take", expected: HttpStatusCode.Created);
        Assert.That(again.GetProperty("caseId").GetGuid(), Is.EqualTo(caseId));
        Assert.That(await Query<int>("select count(*) from ip_case where subject_id = @subjectId", new { subjectId }), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_rejection_says_why_to_the_one_who_notified_and_to_nobody_twice()
    {
        using var teacher = await LogIn("Klar Tavle");
        var id = (await Post(teacher, "/notifications", new { givenName = "Flytta", familyName = "Vei", text = "Har flyttet hit?" }, HttpStatusCode.Created)).GetProperty("id").GetGuid();

        using var officer = await LogIn(Officer);
        var silent = await Post(officer, $"/notifications/{id}/reject", new { reason = "WrongMunicipality" }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(silent), Is.EqualTo([ProblemCodes.NotificationRejectTextMissing]));
        await Post(officer, $"/notifications/{id}/reject", new { reason = "WrongMunicipality", text = "Bor i nabokommunen." }, HttpStatusCode.NoContent);
        var late = await Post(officer, $"/notifications/{id}/take", expected: HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(late), Is.EqualTo([ProblemCodes.NotificationAlreadyAnswered]));

        var mine = (await Get(teacher, "/notifications/sent")).EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == id);
        Assert.That(mine.GetProperty("rejectText").GetString(), Is.EqualTo("Bor i nabokommunen."));
    }

    [Test]
    public async Task Opening_it_without_taking_it_is_a_reading_that_the_person_can_see()
    {
        using var home = await LogIn("Undrende Kompass");
        var id = (await Post(home, "/notifications", new { text = "Jeg orker ikke mer nå." }, HttpStatusCode.Created)).GetProperty("id").GetGuid();
        using var officer = await LogIn(Officer);
        var closed = await Get(officer, $"/notifications/{id}");
        Assert.That(closed.GetRawText(), Does.Not.Contain("Kompass").And.Not.Contain("orker"));
        var open = await Post(officer, $"/notifications/{id}/opening");
        Assert.That(open.GetProperty("subjectName").GetString(), Is.EqualTo("Undrende Kompass"));
        Assert.That(open.GetProperty("text").GetString(), Does.Contain("orker"));
        Assert.That(await Logged(await PersonId("Undrende Kompass")), Does.Contain("notification-read"));
    }

    [TestCase("Våken Lanterne")]
    [TestCase("Tydelig Skilt")]
    [TestCase("Klok Granitt")]
    public async Task The_inbox_is_the_coordinating_units_alone(string name)
    {
        using var visitor = await LogIn(name);
        await Get(visitor, "/notifications", HttpStatusCode.Forbidden);
    }
}
