using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.Tests.OneTruth;

/// <summary>Documents with a version, as the modules keep plans and logs: texts of every kind, order, pages, and two people at once.</summary>
internal sealed partial class Scenario
{
    private const string Columns = "select id, owner, title, body, at, day, is_open, size, version from t_document ";

    private const string Save = "update t_document set title = @title, body = @body, at = @now, is_open = @isOpen, version = version + 1 where id = @id and version = @version";

    private async Task<object?> AddDocument()
    {
        var row = new DocumentRow
        {
            Id = Chance(98) || _documents.Count < 10 ? NewId() : Any(_documents), Owner = $"eier-{_random.Next(5)}", Title = Text(), Body = Any([Text(), null]), At = world.Clock.Now, Day = Any<DateOnly?>([Day(), null]),
            IsOpen = Chance(50), Size = _random.NextInt64() - _random.NextInt64(), Version = 1,
        };
        await world.Write(desk => desk.UnitOfWork.Execute(
            "insert into t_document (id, owner, title, body, at, day, is_open, size, version) values (@Id, @Owner, @Title, @Body, @At, @Day, @IsOpen, @Size, @Version)", row));
        _documents.Add(row.Id);
        return await Document(row.Id);
    }

    private async Task<object?> EditDocument()
    {
        var id = Any(_documents);
        var version = (await Load(id)).Version - (Chance(15) ? 1 : 0); // or as it was before somebody else's change
        await Edit(id, version);
        return await Document(id);
    }

    /// <summary>Two have read the same version. Both units of work have begun before either writes; the second is told, and changes nothing.</summary>
    private async Task<object?> RaceForDocument()
    {
        var id = Any(_documents);
        var version = (await Load(id)).Version;
        await Edit(id, version);
        var second = "stored";
        try
        {
            await Edit(id, version);
        }
        catch (StaleVersionException)
        {
            second = "told";
        }
        return (second, await Document(id));
    }

    private Task Edit(Guid id, int version)
    {
        var values = new { id, version, title = Text(), body = Any<string?>([Text(), null, ""]), now = world.Clock.Now, isOpen = Chance(50) };
        return world.Write(desk => desk.UnitOfWork.ExecuteOne(Save, values));
    }

    private async Task<object?> DocumentsByText() => await Rows(unit => unit.Top<DocumentRow>(Columns + "order by title, id", 8));

    /// <summary>Page after page by the last id seen.</summary>
    private async Task<object?> DocumentsById()
    {
        var (after, pages) = (Guid.Empty, new List<object?>());
        for (var page = 0; page < 3; page++)
        {
            var rows = await world.Read(desk => desk.UnitOfWork.Top<DocumentRow>(Columns + "where id > @after order by id", 4, new { after }));
            if (rows is not [.., var last]) break;
            pages.Add(rows.Select(row => row.Id));
            after = last.Id;
        }
        return pages;
    }

    private async Task<object?> DocumentsByTime()
    {
        var (from, to) = (world.Clock.Now.AddMinutes(-_random.Next(600)), world.Clock.Now.AddMilliseconds(-_random.Next(100)));
        return (await Rows(unit => unit.Query<DocumentRow>(Columns + "where at > @from and at <= @to and (day is null or day >= @day) order by at desc, id", new { from, to, day = Day() })),
            await world.Read(desk => desk.UnitOfWork.Find<DateTimeOffset?>("select max(at) from t_document where at < @from", new { from })));
    }

    private async Task<object?> DocumentsAmong()
    {
        var count = Any([0, 1, 3, 40, 700]);
        Guid[] ids = [.. Enumerable.Range(0, count).Select(at => at % 3 == 0 ? NewId() : Any(_documents))];
        var owners = Enumerable.Range(0, _random.Next(4)).Select(owner => $"eier-{owner}").ToList();
        return await Rows(unit => unit.Query<DocumentRow>(Columns + "where id in @ids and owner not in @owners and is_open = @isOpen order by id", new { ids, owners, isOpen = Chance(50) }));
    }

    private async Task<object?> DocumentsLike()
    {
        var words = Any(Words);
        return (await Rows(unit => unit.Top<DocumentRow>(Columns + "where title like @pattern escape '!' order by id", 6, new { pattern = SearchText.Containing(words) })),
            await world.Read(desk => desk.UnitOfWork.Find<long>("select count(*) from t_document where title = @words", new { words })));
    }

    private async Task<object?> Counts() => (await world.Read(desk => desk.UnitOfWork.Query<DocumentRow>(
        """
        select owner, count(*) as size, sum(case when is_open = @yes then 1 else 0 end) as version
        from t_document group by owner having count(*) > 1 order by count(*) desc, owner
        """, new { yes = true }))).Select(row => (row.Owner, row.Size, row.Version));

    private async Task<object?> Refused()
    {
        var id = NewId();
        await world.Write(desk => desk.UnitOfWork.Execute(
            "insert into t_document (id, owner, title, at, is_open, size, version) values (@id, @owner, @title, @now, @isOpen, @size, @version)",
            new { id, owner = "eier", title = Any(["a\0b", "halv \ud83d", "\0"]), now = world.Clock.Now, isOpen = true, size = 1L, version = 1 }));
        return "stored";
    }

    private async Task End()
    {
        foreach (var id in _documents) _seen.Add($"document {_seen.Of(await Document(id))}");
        _seen.Add($"log {_seen.Of((await world.Read(desk => desk.UnitOfWork.Query<DocumentRow>("select action as owner, count(*) as size from kp_audit group by action order by action"))).Select(row => (row.Owner, row.Size)))}");
    }

    private async Task<object?> Rows(Func<UnitOfWork, Task<IReadOnlyList<DocumentRow>>> query) => (await world.Read(desk => query(desk.UnitOfWork))).Select(Seen);

    private async Task<DocumentRow> Load(Guid id) => (await world.Read(desk => desk.UnitOfWork.Find<DocumentRow>(Columns + "where id = @id", new { id })))!;

    private async Task<object?> Document(Guid id) => Seen(await Load(id));

    private static object Seen(DocumentRow row) => (row.Id, row.Owner, row.Title, row.Body, row.At, row.Day, row.IsOpen, row.Size, row.Version);
}
