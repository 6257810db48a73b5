using Kommune.Contracts;
using Kommune.Host.Tests.Work;
using Kommune.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Mail;

/// <summary>A host whose mail goes to a real server on this machine.</summary>
internal abstract class MailTests : WorkTests
{
    protected const string MothersAddress = "f08@post.example";

    protected MailServer Server { get; private set; } = null!;

    protected override TestHostOptions Options()
    {
        Server = new MailServer();
        return new()
        {
            Adjust = builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Kommune:Mail:Host"] = "127.0.0.1",
                ["Kommune:Mail:Port"] = $"{Server.Port}",
                ["Kommune:Mail:Security"] = "None",
                ["Kommune:Mail:Senders:fjellhavn"] = "ikke-svar@fjellhavn.example",
            }),
        };
    }

    [TearDown]
    public ValueTask StopServer() => Server.DisposeAsync();

    protected async Task Tell(string who, Guid? resource = null) =>
        await Tell(new NewNotice { PersonId = await Person(who), Kind = "consent-asked", ResourceId = resource, Href = "/" });

    /// <summary>An hour of the day in Norway, in winter time.</summary>
    protected async Task At(int day, int hour, int minute = 0)
    {
        Host.Clock.Set(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(1)).ToUniversalTime());
        await Host.SendMail();
    }

    protected Task<IReadOnlyList<string>> States() => Read(services => services.Query<string>(
        "select case when reason is null then state else concat(state, ':', reason) end from kp_mail order by created_at, id"));

    protected async Task Choose(string who, string way, string? safe = null)
    {
        using var visitor = await Host.LogIn(who);
        var values = new Dictionary<string, string> { ["Form.Way"] = way };
        if (safe is not null) values["Form.SafeEmail"] = safe;
        var answer = await visitor.Submit(await visitor.Get("/notices/how"), values, "how");
        Assert.That(answer.Text, Does.Contain("Valget ditt er lagret"));
    }

    protected Task Protect(string who) => Do(async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        var (given, family) = (who.Split(' ')[0], who.Split(' ')[1]);
        await work.Execute("update kp_person set address_protection = 'Confidential' where given_name = @given and family_name = @family", new { given, family });
    });
}
