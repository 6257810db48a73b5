using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>Logs that are open already, put where the module keeps them, for tests that begin there.</summary>
internal static class OpenLogs
{
    /// <summary>An open log about a child of the demo.</summary>
    public static async Task<RelayLog> Open(
        this TestHost host, string child, string holder, string unit, string municipality = TestHost.Fjellhavn, Action<RelayLog, Writer>? write = null)
    {
        var (childId, holderId) = (await host.PersonId(child, municipality), await host.PersonId(holder, municipality));
        var unitId = await host.UnitId(unit, municipality);
        var now = host.Clock.GetUtcNow();
        var by = new Writer { PersonId = holderId, UnitId = unitId, Capacity = Capacity.Holder, At = now };
        var log = RelayLog.Propose(childId, "Vil ha det bedre om morgenen.", 1, true, "heard", by);
        log.Open(consentIsValid: true, now);
        write?.Invoke(log, by);
        return await host.Work(municipality, async services =>
        {
            await services.Execute(
                """
                insert into sl_log (id, subject_id, state, level, asked_on, opened_on, last_activity_at, consent_to, version, document)
                values (@Id, @SubjectId, @state, @Level, @today, @today, @now, @ConsentTo, @Version, @document)
                """,
                new { log.Id, log.SubjectId, state = log.State.ToString(), log.Level, today = NorwegianDay.Of(now), now, log.Document.ConsentTo, log.Version, document = LogJson.Write(log.Document) });
            await services.GetRequiredService<IResources>().Register(new() { Id = log.Id, Kind = ResourceKinds.LogId, SubjectId = childId, LeadUnitId = unitId }, holderId, "baton-holder");
            return log;
        });
    }

    /// <summary>Parents' yes to the log itself, until a day.</summary>
    public static async Task Agree(this TestHost host, RelayLog log, DateOnly validTo, params string[] parents)
    {
        foreach (var parent in parents)
        {
            var giver = await host.PersonId(parent);
            await host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IConsents>().Give(new()
            {
                ResourceId = log.Id, Kind = ConsentKind.Make, GiverId = giver, Capacity = "parental-responsibility", Purpose = "En stafettlogg", TextVersion = "1", Language = "nb",
                Channel = "oral", ChildsView = "heard", GivenAt = host.Clock.GetUtcNow(), ValidTo = validTo,
            }));
        }
    }

    public static Task<Guid> PersonId(this TestHost host, string name, string municipality = TestHost.Fjellhavn) => host.Work(
        municipality, services => services.Find<Guid>("select id from kp_person where given_name = @given and family_name = @family", new { given = name.Split(' ')[0], family = name.Split(' ')[1] }), canWrite: false);

    public static Task<Guid> UnitId(this TestHost host, string name, string municipality = TestHost.Fjellhavn) =>
        host.Work(municipality, services => services.Find<Guid>("select id from kp_org_unit where name = @name", new { name }), canWrite: false);

    /// <summary>The log as it is stored now.</summary>
    public static async Task<LogDocument> Stored(this TestHost host, Guid logId, string municipality = TestHost.Fjellhavn) => LogJson.Read<LogDocument>(
        (await host.Work(municipality, services => services.Find<string>("select document from sl_log where id = @logId", new { logId }), canWrite: false))!);
}
