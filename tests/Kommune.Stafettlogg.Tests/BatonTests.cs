using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>The baton of a log goes from hand to hand, also to another service when the family has said yes to that.</summary>
internal sealed class BatonTests
{
    private const string Teacher = "Klar Tavle";
    private const string Nurse = "Myk Ull";
    private const string Clinic = "Fjellhavn helsestasjon og skolehelsetjeneste";

    private TestHost _host = null!;
    private RelayLog _log = null!;

    private string Handover => $"/handover/{_log.Id:D}";

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _log = await _host.Open("Stille Måke", Teacher, "Strandlia skole");
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test, Property("Rule", "R13")]
    public async Task Another_service_is_not_asked_before_the_family_has_said_yes_to_it_holding_the_log()
    {
        using var teacher = await _host.LogIn(Teacher);
        Assert.That((await teacher.Get(Handover)).Text, Does.Contain("Gi stafetten videre").And.Not.Contain(Nurse));
        Assert.That(await Offer(teacher, Nurse, Clinic), Does.Contain("Familien har ikke sagt ja til at denne tjenesten tar over"));
        await SayYes([.. Sections().Take(2)]);
        Assert.That(await Offer(teacher, Nurse, Clinic), Does.Contain("Familien har ikke sagt ja"), "a yes to a part is not a yes to the whole");

        await SayYes([.. Sections()]);
        Assert.That((await teacher.Get(Handover)).Text, Does.Contain(Nurse));
        Assert.That(await Offer(teacher, Nurse, Clinic), Is.Empty);
        using var nurse = await _host.LogIn(Nurse);
        var question = await nurse.Get(Handover + "/answer");
        Assert.That(question.Text, Does.Contain("Vil du ta imot stafetten?"));
        await nurse.Submit(question, new Dictionary<string, string>(), "accept");

        using var mother = await _host.LogIn("Stødig Måke");
        var page = await mother.Get($"/stafettlogg/logs/{_log.Id}/baton");
        Assert.That(page.Text, Does.Contain("Holder stafetten nå").And.Contain(Nurse).And.Contain(Teacher).And.Contain("Behovene har endret seg"));
    }

    [Test, Property("Rule", "R13"), Property("Rule", "R51")]
    public async Task A_yes_that_the_family_takes_back_before_the_answer_keeps_the_baton_where_it_is()
    {
        await SayYes([.. Sections()]);
        using var teacher = await _host.LogIn(Teacher);
        await Offer(teacher, Nurse, Clinic);
        using var nurse = await _host.LogIn(Nurse);
        var question = await nurse.Get(Handover + "/answer");
        await _host.Work(TestHost.Fjellhavn, async services =>
        {
            var consents = services.GetRequiredService<IConsents>();
            foreach (var consent in await consents.Of(_log.Id)) await consents.Withdraw(consent.Id);
            return 0;
        });
        var answer = await nurse.Submit(question, new Dictionary<string, string>(), "accept");
        Assert.That((answer.Status, answer.Text.Contains("Familien har ikke sagt ja", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)), answer.Text);
        Assert.That((await teacher.Get($"/stafettlogg/logs/{_log.Id}/baton")).Text, Does.Contain($"{Nurse} er spurt om å ta imot stafetten"));
    }

    [Test]
    public async Task Oneself_and_somebody_who_has_just_left_are_told_in_words_that_help()
    {
        using var teacher = await _host.LogIn(Teacher);
        Assert.That(await Offer(teacher, Teacher, "Strandlia skole"), Does.Contain("Denne har ansvaret allerede"));
        Assert.That(await Offer(teacher, Nurse, "Strandlia skole"), Does.Contain("Denne arbeider ikke i tjenesten nå"));
    }

    [Test, Property("Rule", "R51")]
    public async Task Whoever_has_left_since_is_not_asked_and_does_not_take_over()
    {
        await SayYes([.. Sections()]);
        using var teacher = await _host.LogIn(Teacher);
        using var nurse = await _host.LogIn(Nurse);
        await Offer(teacher, Nurse, Clinic);
        var question = await nurse.Get(Handover + "/answer");
        var left = await _host.PersonId(Nurse);
        await _host.Work(TestHost.Fjellhavn, services => services.Execute("update kp_employment set valid_to = @day where person_id = @left", new { left, day = new DateOnly(2026, 11, 20) }));

        Assert.That((await nurse.Submit(question, new Dictionary<string, string>(), "accept")).Status, Is.GreaterThanOrEqualTo(HttpStatusCode.BadRequest));
        Assert.That((await teacher.Get($"/stafettlogg/logs/{_log.Id}/baton")).Text, Does.Contain("Holder stafetten nå").And.Contain(Teacher));
        await teacher.Api(HttpMethod.Post, $"/api{Handover}/withdraw");
        Assert.That(await Offer(teacher, Nurse, Clinic), Does.Contain("Denne arbeider ikke i tjenesten nå"));
    }

    private async Task<string> Offer(Visitor by, string to, string unit)
    {
        var answer = await by.Api(HttpMethod.Post, $"/api{Handover}/offer", new
        {
            ToPersonId = await _host.PersonId(to), ToUnitId = await _host.UnitId(unit), StartsOn = new DateOnly(2026, 11, 21), Cause = "other-needs",
        });
        return answer.StatusCode == HttpStatusCode.Created ? "" : System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Both parents let the clinic see these topics.</summary>
    private async Task SayYes(IReadOnlyList<string> sections)
    {
        var unit = await _host.UnitId(Clinic);
        foreach (var parent in new[] { "Stødig Måke", "Blid Måke" })
        {
            var giver = await _host.PersonId(parent);
            await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IConsents>().Give(new()
            {
                ResourceId = _log.Id, Kind = ConsentKind.Share, GiverId = giver, Capacity = "parental-responsibility", UnitId = unit, Sections = sections, Purpose = "Ta over stafetten",
                TextVersion = "1", Language = "nb", Channel = "oral", ChildsView = "heard", GivenAt = _host.Clock.GetUtcNow(), ValidTo = new DateOnly(2027, 6, 1),
            }));
        }
    }

    private static IEnumerable<string> Sections() => ResourceKinds.Log.Sections.Where(section => section.Shareable).Select(section => section.Id);
}
