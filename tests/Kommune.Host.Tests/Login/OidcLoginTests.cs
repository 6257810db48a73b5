using System.Net;
using System.Security.Cryptography;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Kommune.Host.Tests.Login;

/// <summary>Login through a real issuer with real keys: who comes in, and everything that must not let anybody in (R4).</summary>
[NonParallelizable, Property("Rule", "R4")]
internal sealed class OidcLoginTests
{
    private const string Substantial = "idporten-loa-substantial";
    private const string Number = "11848730833";

    private OidcIssuer _citizens = null!, _employees = null!;
    private TestHost _host = null!;
    private RSA _clientKey = null!;
    private string _keyFile = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        (_citizens, _employees) = (await OidcIssuer.Start(), await OidcIssuer.Start());
        _clientKey = RSA.Create(2048);
        _citizens.ClientKey = _clientKey;
        _keyFile = Path.Combine(Path.GetTempPath(), $"kommune-client-{Guid.NewGuid():N}.pem");
        await File.WriteAllTextAsync(_keyFile, _clientKey.ExportPkcs8PrivateKeyPem());
        _host = await TestHost.Start(new TestHostOptions
        {
            Modules = ["individual-plans"],
            Adjust = builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Kommune:DemoLogin"] = "false",
                ["Kommune:IdleMinutes"] = "30",
                ["Kommune:Login:fjellhavn:Citizens:Authority"] = _citizens.Address,
                ["Kommune:Login:fjellhavn:Citizens:ClientId"] = OidcIssuer.Client,
                ["Kommune:Login:fjellhavn:Citizens:KeyFile"] = _keyFile,
                ["Kommune:Login:fjellhavn:Citizens:Acr"] = $"{Substantial} idporten-loa-high",
                ["Kommune:Login:fjellhavn:Employees:Authority"] = _employees.Address,
                ["Kommune:Login:fjellhavn:Employees:ClientId"] = OidcIssuer.Client,
                ["Kommune:Login:fjellhavn:Employees:ClientSecret"] = OidcIssuer.Secret,
            }),
        });
        (_citizens.Clock, _employees.Clock) = (_host.Clock, _host.Clock);
    }

    [SetUp]
    public void Usual()
    {
        (_citizens.Twist, _employees.Twist) = (null, null);
        Say(_citizens, ("sub", "a"), ("pid", Number), ("acr", Substantial));
        Say(_employees, ("sub", "b"), ("email", "Vaken.Lanterne@fjellhavn.example"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _host.DisposeAsync();
        await _citizens.DisposeAsync();
        await _employees.DisposeAsync();
        _clientKey.Dispose();
        File.Delete(_keyFile);
    }

    [Test]
    public async Task A_mother_comes_in_with_ID_porten_and_where_she_was_going()
    {
        using var mother = _host.Visit();
        Assert.That((await mother.Get("/login")).Text, Does.Contain("Logg inn med ID-porten").And.Contain("Logg inn som ansatt"));
        var landed = await LogIn(mother, "citizen", "/notices");
        Assert.That(landed, Is.EqualTo("/notices"));
        Assert.That((await mother.Get("/")).Text, Does.Contain("Stødig"));
        Assert.That(_citizens.Asked!["acr_values"].ToString(), Is.EqualTo(Substantial));
        Assert.That(_citizens.Asked["code_challenge_method"].ToString(), Is.EqualTo("S256"));
        Assert.That(_host.Log.Lines.Any(line => line.Contains(Number, StringComparison.Ordinal)), Is.False, "a number is in no log");
    }

    [TestCase("idporten-loa-low"), TestCase("Level3"), TestCase("")]
    public async Task A_level_that_is_too_low_is_refused_and_told_what_to_do(string level)
    {
        Say(_citizens, ("sub", "a"), ("pid", Number), ("acr", level));
        await Refused("level", "Du må logge inn sikrere");
    }

    [Test]
    public async Task A_higher_level_is_enough()
    {
        Say(_citizens, ("sub", "a"), ("pid", Number), ("acr", "idporten-loa-high"));
        using var mother = _host.Visit();
        Assert.That(await LogIn(mother, "citizen"), Is.EqualTo("/"));
    }

    [TestCase("nonce"), TestCase("audience"), TestCase("issuer"), TestCase("expired"), TestCase("later"), TestCase("key"), TestCase("unsigned")]
    public async Task A_token_that_is_not_for_us_now_lets_nobody_in(string wrong)
    {
        _citizens.Twist = token =>
        {
            if (wrong == "nonce") token.Claims["nonce"] = "another";
            if (wrong == "audience") token.Audience = "somebody-else";
            if (wrong == "issuer") token.Issuer = "https://elsewhere.example";
            if (wrong == "expired") (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-1), token.Expires!.Value.AddHours(-1));
            if (wrong == "later") (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(1), token.Expires!.Value.AddHours(1));
            if (wrong == "key") token.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "first" }, SecurityAlgorithms.RsaSha256);
            if (wrong == "unsigned") token.SigningCredentials = null;
        };
        await Refused("failed", "Innloggingen gikk ikke");
    }

    [Test]
    public async Task Somebody_the_municipality_does_not_know_meets_a_kind_page()
    {
        foreach (var number in (string[])["13900499961", "not a number", ""])
        {
            Say(_citizens, ("sub", "a"), ("pid", number), ("acr", Substantial));
            await Refused("unknown", "Vi finner deg ikke her");
        }
    }

    [Test, Property("Rule", "R7")]
    public async Task Somebody_from_outside_comes_in_with_a_number_of_her_own_while_an_invitation_lasts()
    {
        using var guest = _host.Visit();
        Assert.That(await LogIn(guest, "invited"), Is.EqualTo("/login/no/unknown"), "a mother, and invited to nothing");
        await Invite("Stødig", _host.Clock.GetUtcNow());
        Assert.That(await LogIn(guest, "invited"), Is.EqualTo("/"));
        Assert.That((await guest.Get("/")).Text, Does.Contain("Du er invitert til").And.Contain("Nordkyst helseforetak"));
        Assert.That((await guest.Get("/consents")).Status, Is.EqualTo(HttpStatusCode.Forbidden), "she is not here as a mother");

        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute("update kp_seat set ended_at = starts_at where title = 'prøve'"));
        Assert.That((await guest.Get("/")).Text, Does.Contain("Du er ikke invitert til noe nå"));
        Assert.That(await LogIn(guest, "invited"), Is.EqualTo("/login/no/unknown"));
    }

    [Test, Property("Rule", "R7")]
    public async Task An_account_of_somebody_who_works_outside_lets_her_in_while_an_invitation_lasts()
    {
        Say(_employees, ("sub", "outside"), ("email", "vennlig.korridor@fjellhavn.example"));
        using var guest = _host.Visit();
        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute("update kp_seat set ended_at = starts_at where title <> 'prøve' and ended_at is null"));
        Assert.That(await LogIn(guest, "employee"), Is.EqualTo("/login/no/unknown"));
        await Invite("Vennlig", _host.Clock.GetUtcNow());
        Assert.That(await LogIn(guest, "employee"), Is.EqualTo("/"));
        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute("update kp_seat set ended_at = starts_at where title = 'prøve'"));
        Assert.That(await LogIn(guest, "employee"), Is.EqualTo("/login/no/unknown"), "the account is bound, and that is not enough");
    }

    /// <summary>To a plan, for the hospital the family has said yes to.</summary>
    private Task<int> Invite(string givenName, DateTimeOffset now) => _host.Work(TestHost.Fjellhavn, async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        var hospital = await work.Find<Guid>("select id from kp_org_unit where name = 'Nordkyst helseforetak'");
        var plan = (await work.Query<Guid>("select resource_id from kp_grant where unit_id = @hospital and ends_at is null", new { hospital }))[0];
        var person = await work.Find<Guid>("select id from kp_person where given_name = @givenName and family_name in ('Måke', 'Korridor')", new { givenName });
        return await work.Execute(
            """
            insert into kp_seat (id, resource_id, person_id, unit_id, title, invited_by, starts_at, valid_to)
            values (@id, @plan, @person, @hospital, 'prøve', @person, @now, @last)
            """,
            new { id = Guid.CreateVersion7(), plan, person, hospital, now, last = DateOnly.FromDateTime(now.UtcDateTime).AddDays(20) });
    });

    [Test]
    public async Task An_answer_nobody_asked_for_is_refused_and_so_is_the_same_answer_twice_or_in_another_browser()
    {
        using var visitor = _host.Visit();
        Assert.That((await visitor.Get("/login/callback?code=x&state=y")).Address, Is.EqualTo("/login/no/failed"));

        var answer = await Answer(visitor, "citizen");
        using var other = _host.Visit();
        Assert.That(await Land(other, answer), Is.EqualTo("/login/no/failed"), "another browser");
        Assert.That(await Land(visitor, answer.Replace("state=", "state=x", StringComparison.Ordinal)), Is.EqualTo("/login/no/failed"), "another state");
        Assert.That(await Land(visitor, answer), Is.EqualTo("/login/no/failed"), "the attempt is over when it failed once");

        var again = await Answer(visitor, "citizen");
        Assert.That(await Land(visitor, again), Is.EqualTo("/"));
        Assert.That(await Land(visitor, again), Is.EqualTo("/login/no/failed"), "twice");
    }

    [Test]
    public async Task An_answer_after_ten_minutes_or_in_another_municipality_is_too_late()
    {
        using var visitor = _host.Visit();
        var answer = await Answer(visitor, "citizen");
        _host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await Land(visitor, answer), Is.EqualTo("/login/no/failed"));

        using var there = _host.Visit(TestHost.Straumvag);
        Assert.That((await there.Get("/login/start/citizen")).Status, Is.EqualTo(HttpStatusCode.NotFound), "it has no provider");
    }

    [Test]
    public async Task Turning_back_at_the_provider_is_no_mistake()
    {
        using var visitor = _host.Visit();
        var state = QueryHelpers.ParseQuery(new Uri(await Sent(visitor, "citizen")).Query)["state"];
        var landed = await visitor.Get($"/login/callback?error=access_denied&state={state}");
        Assert.That((landed.Address, landed.Text.Contains("Du avbrøt innloggingen", StringComparison.Ordinal)), Is.EqualTo(("/login/no/cancelled", true)));
    }

    [Test]
    public async Task An_issuer_that_has_changed_its_key_is_believed_with_the_new_one()
    {
        using (var before = _host.Visit()) Assert.That(await LogIn(before, "employee"), Is.EqualTo("/"));
        _employees.ChangeKey();
        using var after = _host.Visit();
        Assert.That(await LogIn(after, "employee"), Is.EqualTo("/"));
    }

    [Test]
    public async Task Half_an_hour_without_a_request_ends_the_session()
    {
        using var mother = _host.Visit();
        await LogIn(mother, "citizen");
        _host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.That((await mother.Get("/notices")).Address, Is.EqualTo("/notices"));
        _host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.That((await mother.Get("/notices")).Address, Is.EqualTo("/notices"), "somebody who reads is not thrown out");
        _host.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.That((await mother.Get("/notices")).Address, Does.StartWith("/login"));
    }

    [Test]
    public async Task An_employee_is_the_account_and_not_the_address_from_the_second_time_on()
    {
        using (var first = _host.Visit())
        {
            await LogIn(first, "employee");
            Assert.That((await first.Get("/")).Text, Does.Contain("God dag, Våken"));
        }
        Say(_employees, ("sub", "somebody-new"), ("email", "vaken.lanterne@fjellhavn.example"));
        using var second = _host.Visit();
        Assert.That(await LogIn(second, "employee"), Is.EqualTo("/login/no/unknown"), "the address was given to somebody new");
        Say(_employees, ("sub", "b"), ("email", "new.name@fjellhavn.example"));
        using var third = _host.Visit();
        Assert.That(await LogIn(third, "employee"), Is.EqualTo("/"), "the same account under another address");
    }

    [Test]
    public async Task A_citizens_address_is_no_way_in_for_employees_and_a_parent_does_not_come_in_at_work()
    {
        await _host.Work(TestHost.Fjellhavn, services => services.Execute(
            "update kp_person set email = 'mor@fjellhavn.example' where given_name = 'Stødig' and family_name = 'Måke'", new { }));
        Say(_employees, ("sub", "c"), ("email", "mor@fjellhavn.example"));
        using var visitor = _host.Visit();
        Assert.That(await LogIn(visitor, "employee"), Is.EqualTo("/login/no/unknown"));
    }

    [Test]
    public async Task Logging_out_says_that_the_provider_may_remember_and_leads_there()
    {
        using var mother = _host.Visit();
        await LogIn(mother, "citizen");
        var page = await mother.Submit(await mother.Get("/"), new Dictionary<string, string>(), "logout");
        Assert.That((page.Address, page.Html.Contains($"{_citizens.Address}/logout", StringComparison.Ordinal)), Is.EqualTo(("/logged-out/citizen", true)));
        Assert.That((await mother.Get("/notices")).Address, Does.StartWith("/login"));
    }

    private async Task Refused(string why, string heading)
    {
        using var visitor = _host.Visit();
        Assert.That(await LogIn(visitor, "citizen"), Is.EqualTo($"/login/no/{why}"));
        Assert.That((await visitor.Get($"/login/no/{why}")).Text, Does.Contain(heading).And.Contain("Prøv å logge inn igjen"));
        Assert.That((await visitor.Get("/notices")).Address, Does.StartWith("/login"), "nobody");
    }

    private async Task<string> LogIn(Visitor visitor, string kind, string back = "/") => await Land(visitor, await Answer(visitor, kind, back));

    /// <summary>Where the host sends the browser.</summary>
    private static async Task<string> Sent(Visitor visitor, string kind, string back = "/")
    {
        using var start = await visitor.Http.GetAsync(new Uri($"/login/start/{kind}?back={Uri.EscapeDataString(back)}", UriKind.Relative));
        return start.Headers.Location!.OriginalString;
    }

    /// <summary>The address the issuer sends it back to.</summary>
    private static async Task<string> Answer(Visitor visitor, string kind, string back = "/")
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri(await Sent(visitor, kind, back)));
        return answer.Headers.Location!.PathAndQuery;
    }

    private static async Task<string> Land(Visitor visitor, string address)
    {
        using var landed = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
        return landed.Headers.Location?.OriginalString ?? $"{landed.StatusCode}";
    }

    private static void Say(OidcIssuer issuer, params (string Claim, string Value)[] claims)
    {
        issuer.Person.Clear();
        foreach (var (claim, value) in claims) issuer.Person[claim] = value;
    }
}
