using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Work;

/// <summary>A host of its own for each test, with short ways to people, units and cases of the demo town.</summary>
internal abstract class WorkTests
{
    protected const string Coordinator = "Våken Lanterne";
    protected const string Officer = "Ryddig Kalender";
    protected const string Teacher = "Klar Tavle";
    protected const string Principal = "Fast Fjellvegg";
    protected const string Mother = "Stødig Måke";
    protected const string Child = "Leende Måke";
    protected const string School = "Strandlia skole";

    protected TestHost Host { get; private set; } = null!;

    protected DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Host.Clock.GetUtcNow(), Host.Clock.LocalTimeZone).DateTime);

    [SetUp]
    public async Task Start() => Host = await TestHost.Start(Options());

    [TearDown]
    public async Task Stop() => await Host.DisposeAsync();

    protected virtual TestHostOptions Options() => new();

    protected Task Do(Func<IServiceProvider, Task> work) => Host.Work(TestHost.Fjellhavn, async services =>
    {
        await work(services);
        return 0;
    });

    protected Task<T> Read<T>(Func<IServiceProvider, Task<T>> work) => Host.Work(TestHost.Fjellhavn, work, canWrite: false);

    protected Task<Guid> Person(string name) =>
        Read(services => services.Find<Guid>("select id from kp_person where search_name = @name", new { name = Platform.Data.SearchText.Normalise(name) }));

    protected Task<Guid> Unit(string name) => Read(services => services.Find<Guid>("select id from kp_org_unit where name = @name", new { name }));

    /// <summary>A case about a child that a teacher at school holds.</summary>
    protected async Task<Guid> Case(string subject = Child, string holder = Teacher, string unit = School)
    {
        var resource = new Resource { Id = Guid.CreateVersion7(), Kind = "person", SubjectId = await Person(subject), LeadUnitId = await Unit(unit) };
        var responsible = await Person(holder);
        await Do(services => services.GetRequiredService<IResources>().Register(resource, responsible, "coordinator"));
        return resource.Id;
    }

    protected Task Open(NewTask task) => Do(services => services.GetRequiredService<ITasks>().Open(task));

    protected Task Tell(NewNotice notice) => Do(services => services.GetRequiredService<INotices>().Send(notice));
}
