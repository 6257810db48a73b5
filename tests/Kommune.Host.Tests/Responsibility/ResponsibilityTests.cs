using Kommune.Contracts;
using Kommune.Host.Tests.Work;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Responsibility;

/// <summary>A case at school about a child, held by a teacher; the mother is its guardian.</summary>
internal abstract class ResponsibilityTests : WorkTests
{
    protected const string Nurse = "Myk Ull";

    protected Guid ResourceId { get; private set; }

    protected string Handover => $"/handover/{ResourceId:D}";

    protected override TestHostOptions Options() => new() { Modules = ["individual-plans"] };

    [SetUp]
    public async Task OpenCase()
    {
        var resource = new Resource { Id = Guid.CreateVersion7(), Kind = "coordination-case", SubjectId = await Person(Child), LeadUnitId = await Unit(School) };
        var holder = await Person(Teacher);
        await Do(services => services.GetRequiredService<IResources>().Register(resource, holder, "coordinator"));
        ResourceId = resource.Id;
    }

    protected async Task<ResponsibleContact> Contact() =>
        (await Read(services => services.GetRequiredService<IResources>().Responsible([ResourceId])))[ResourceId];

    protected Task Employ(Guid person, Guid unit, string role) => Do(services => services.Execute(
        "insert into kp_employment (id, person_id, unit_id, role, title, phone, valid_from) values (@id, @person, @unit, @role, @title, @phone, @from)",
        new { id = Guid.CreateVersion7(), person, unit, role, title = "lærer", phone = "68050199", from = Today.AddYears(-1) }));

    protected Task<IReadOnlyList<string>> NoticesTo(Guid person) =>
        Read(services => services.Query<string>("select kind from kp_notice where person_id = @person order by sent_at, id", new { person }));

    protected Task<int> OpenTasks(string kind) =>
        Read(services => services.Find<int>("select count(*) from kp_task where kind = @kind and closed_at is null", new { kind }));

    /// <summary>A form of a page as somebody fills it in.</summary>
    protected async Task<PageAnswer> Send(string who, string address, string form, params (string Name, string Value)[] values)
    {
        using var visitor = await Host.LogIn(who);
        return await visitor.Submit(await visitor.Get(address), values.ToDictionary(value => value.Name, value => value.Value), form);
    }

    /// <summary>The teacher asks a colleague at school who has no part in the case yet.</summary>
    protected async Task<PageAnswer> Ask(string to, string who = Teacher, string unit = School, string startsOn = "21.11.2026", string overlap = "") => await Send(
        who, Handover, "offer", ("Form.To", $"{await Person(to)}/{await Unit(unit)}"), ("Form.StartsOn", startsOn), ("Form.OverlapTo", overlap), ("Form.Words", "Passer det?"));
}
