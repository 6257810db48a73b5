using Kommune.Contracts;

namespace Kommune.Platform.Tests.OneTruth;

internal sealed partial class Scenario
{
    private async Task<object?> OpenTask()
    {
        var task = new NewTask
        {
            Key = $"ring:{_random.Next(60)}",
            Kind = Any(["call", "møte", "svar"]),
            SubjectId = Chance(60) ? Any(_persons) : null,
            ResourceId = Chance(60) ? Any(_cases) : null,
            Due = Day(),
            Href = "/plans/" + _random.Next(9),
        };
        task = _random.Next(3) switch
        {
            0 => task with { OwnerId = Any(_workers) },
            1 => task with { UnitId = Any(_units) },
            _ => task with { Role = Roles.CoordinatingUnit },
        };
        return await world.Write(Actor.Anonymous, desk => desk.Tasks.Open(task));
    }

    private async Task<object?> CloseTask()
    {
        await world.Write(desk => desk.Tasks.Close($"ring:{_random.Next(60)}", Any(Words)));
        return null;
    }

    private async Task<object?> OpenTasks()
    {
        var actor = await world.Worker(Any(_workers));
        return (await world.Read(actor, desk => desk.OpenTasks.Of(actor)))
            .Select(task => (task.Id, task.Kind, task.SubjectId, task.ResourceId, task.Due, task.Href, task.Step, task.Own));
    }

    private async Task<object?> Notice()
    {
        await world.Write(desk => desk.Notices.Send(new NewNotice
        {
            PersonId = Any(_persons),
            Kind = Any(["asked", "ønsket", "closed"]),
            SubjectId = Chance(50) ? Any(_persons) : null,
            ResourceId = Chance(50) ? Any(_cases) : null,
            Href = "/notices/" + _random.Next(9),
        }));
        return null;
    }

    private async Task<object?> Box()
    {
        var actor = await world.Citizen(Any(_persons));
        var (latest, unread) = await world.Read(actor, async desk => (await desk.Box.Latest(), await desk.Box.Unread()));
        _notices.AddRange(latest.Select(notice => notice.Id).Except(_notices).ToList());
        return (unread, latest.Select(notice => (notice.Id, notice.Kind, notice.SubjectId, notice.ResourceId, notice.Href, notice.SentAt, notice.ReadAt)));
    }

    private async Task<object?> ReadNotice()
    {
        var actor = await world.Citizen(Any(_persons));
        if (_notices.Count == 0 || Chance(30)) await world.Write(actor, desk => desk.Box.ReadAll());
        else return await world.Write(actor, desk => desk.Box.Open(Any(_notices)));
        return null;
    }
}
