using System.Net;

namespace Kommune.Host.Tests.Responsibility;

[Property("Rule", "R53")]
internal sealed class AbsenceTests : ResponsibilityTests
{
    [Test]
    public async Task While_somebody_is_away_the_contact_card_says_so_and_whom_to_ring()
    {
        await Away(Teacher, "21.11.2026", "30.11.2026", Nurse);
        var contact = await Contact();
        Assert.That((contact.Name, contact.AwayTo, contact.StandInName, contact.StandInPhone), Is.EqualTo((Teacher, (DateOnly?)new DateOnly(2026, 11, 30), Nurse, "68050107")));
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get($"/start/{await Person(Child)}")).Text, Does.Contain("Er borte til og med 30. november").And.Contain(Nurse));

        Host.Clock.Advance(TimeSpan.FromDays(10));
        contact = await Contact();
        Assert.That((contact.AwayTo, contact.StandInName), Is.EqualTo(((DateOnly?)null, Principal)), "afterwards the usual stand-in answers");
    }

    [Test]
    public async Task One_who_comes_back_early_says_so()
    {
        await Away(Teacher, "21.11.2026", "30.11.2026", Nurse);
        var id = await Read(services => Kommune.Testing.WorkExtensions.Find<Guid>(services, "select id from kp_absence"));
        await Send(Teacher, "/absence", "back", ("Ended.Id", id.ToString()));
        Assert.That((await Contact()).AwayTo, Is.Null);
    }

    [Test]
    public async Task A_leader_registers_for_one_who_is_ill_and_nobody_else_does()
    {
        var address = $"/absence/{await Person(Teacher)}";
        var answer = await Send(Principal, address, "absence", ("Form.FirstDay", "21.11.2026"), ("Form.LastDay", "22.11.2026"), ("Form.StandIn", $"{await Person(Nurse)}/{await Unit(School)}"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Contact()).StandInName, Is.EqualTo(Nurse));
        using var nurse = await Host.LogIn(Nurse);
        Assert.That((await nurse.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await nurse.Get("/absence")).Text, Does.Contain("Du svarer for").And.Contain(Teacher));
    }

    [Test]
    public async Task The_stand_in_gets_no_access_by_answering_the_phone()
    {
        await Away(Teacher, "21.11.2026", "30.11.2026", Nurse);
        using var nurse = await Host.LogIn(Nurse);
        Assert.That((await nurse.Get(Handover)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("30.11.2026", "21.11.2026", Nurse, "Siste dag kan ikke være før første")]
    [TestCase("01.10.2026", "02.10.2026", Nurse, "Dette er allerede over")]
    [TestCase("21.11.2026", "i morgen", Nurse, "Skriv en dato")]
    [TestCase("21.11.2026", "30.11.2026", Teacher, "Velg en annen enn den som er borte")]
    public async Task What_cannot_be_is_refused_and_explained(string first, string last, string standIn, string expected)
    {
        var answer = await Away(Teacher, first, last, standIn);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(answer.Text, Does.Contain(expected));
    }

    [Test]
    public async Task One_who_is_away_stands_in_for_nobody_and_is_away_once()
    {
        await Away(Nurse, "21.11.2026", "25.11.2026", Principal);
        Assert.That((await Away(Teacher, "24.11.2026", "30.11.2026", Nurse)).Text, Does.Contain("Den du har valgt, er også borte"));
        Assert.That((await Away(Nurse, "25.11.2026", "30.11.2026", Principal)).Text, Does.Contain("Det er allerede registrert fravær"));
    }

    private async Task<Kommune.Testing.PageAnswer> Away(string who, string first, string last, string standIn) => await Send(
        who, "/absence", "absence", ("Form.FirstDay", first), ("Form.LastDay", last), ("Form.StandIn", $"{await Person(standIn)}/{await Unit(School)}"));
}
