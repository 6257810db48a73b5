using Kommune.Contracts;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.OneTruth;

internal sealed partial class Scenario
{
    private async Task<object?> AddCase()
    {
        var resource = new Resource { Id = NewId(), Kind = Any([Plan.Id, "log"]), SubjectId = Any(_persons), LeadUnitId = Any(_units) };
        await world.Write(desk => desk.Resources.Register(resource, Any(_workers), "coordinator"));
        _cases.Add(resource.Id);
        return resource.Id;
    }

    private async Task<object?> ChangeResponsible()
    {
        var (resource, to, unit) = (Any(_cases), Any(_workers), Chance(30) ? Any(_units) : (Guid?)null);
        await world.Write(desk => desk.Resources.ChangeResponsible(resource, to, "coordinator", unit));
        return (await world.Read(desk => desk.Resources.History(resource))).Select(period => period.ToString().Length > 0 ? (period.PersonId, period.From, period.To) : default);
    }

    private async Task<object?> CloseOrReopen()
    {
        var resource = Any(_cases);
        await world.Write(desk => Chance(60) ? desk.Resources.Close(resource) : desk.Resources.Reopen(resource));
        return (await world.Read(desk => desk.Resources.Responsible([resource, NewId()]))).Values.Select(contact => (contact.PersonId, contact.Name, contact.Unit.Id, contact.Phone, contact.StandInName));
    }

    /// <summary>Lists with pages, by names in any case and with letters that mean something in a pattern.</summary>
    private async Task<object?> Find()
    {
        var search = new ResourceSearch
        {
            Kind = Any([Plan.Id, "log"]),
            Name = Any<string?>([null, "", "å", "Å", "ÆRLIG", "østre", "čearro", "%", "_", "[", "!", "100%", "e", "ás", Any(Family), Any(Given)]),
            ExceptSubjects = Chance(20) ? [Any(_persons)] : [],
            From = _random.Next(4) * 3,
            Take = 1 + _random.Next(7),
        };
        var actor = await world.Worker(Any(_workers));
        var page = await world.Read(actor, desk => desk.Access.Find(search));
        return (page.Count, page.Ids);
    }

    private async Task<object?> Held()
    {
        var (worker, subject) = (Any(_workers), Any(_persons));
        return await world.Read(async desk => (
            (await desk.Resources.HeldBy(worker)).Select(resource => (resource.Id, resource.Kind, resource.LeadUnitId)),
            (await desk.Resources.About(subject)).Select(resource => (resource.Id, resource.ClosedAt))));
    }

    private async Task<object?> Decide()
    {
        var person = Any(_persons);
        var actor = Chance(50) || !_workers.Contains(person) ? await world.Citizen(person) : await world.Worker(person);
        var resource = Any(_cases);
        var access = await world.Read(actor, desk => desk.Access.Of(resource));
        return Plan.Sections.Select(section => access.Decide(section, Right.Read)).Select(decision => (decision.IsAllowed, decision.Basis, decision.Reason));
    }

    private async Task<object?> Block()
    {
        await world.Block(Any(_persons), unitId: Any(_units));
        return null;
    }

    private async Task<object?> Consent()
    {
        var consent = new Consent
        {
            Id = NewId(),
            ResourceId = Any(_cases),
            Kind = Chance(80) ? ConsentKind.Share : ConsentKind.Make,
            GiverId = Any(_persons),
            Capacity = "self",
            UnitId = Chance(90) ? Any(_units) : null,
            Sections = [.. Plan.Sections.Where(_ => Chance(30))],
            Purpose = Text(),
            TextVersion = "2026-1",
            Language = Any(["nb", "nn", "se"]),
            Channel = Any(["digital", "paper", "oral"]),
            ChildsView = Any<string?>(["heard", "informed", null]),
            ValidTo = Day(),
        };
        await world.Write(desk => desk.Consents.Give(consent));
        _consents.Add(consent.Id);
        return consent.Id;
    }

    private async Task<object?> Withdraw()
    {
        if (_consents.Count == 0) return null;
        var consent = Chance(95) ? Any(_consents) : NewId();
        await world.Write(desk => desk.Consents.Withdraw(consent));
        return null;
    }

    private async Task<object?> Consents()
    {
        var (resource, subject) = (Any(_cases), Any(_persons));
        var all = await world.Read(desk => desk.Consents.Of(resource));
        var givers = await world.Read(desk => desk.Consents.Givers(subject));
        return (all.Select(one => (one.Id, one.UnitId, one.Sections, one.Purpose, one.GivenAt, one.ValidTo, one.WithdrawnAt, one.IsValid(world.Clock.Today))), givers.ToString()!.Length > 0);
    }
}
