using Kommune.Contracts;

namespace Kommune.Platform.Tests.Data;

internal sealed class ValuesTests : DatabaseTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    private static IEnumerable<string> Texts =>
        ["", " ", "Áŋgár Čearro", "Blåbær & æøå", "line\nbreak\r\n", "'; drop table t_note; --", "{\"a\":1}", "👩‍👩‍👧 🫶🏽", new string('å', 10_000), "e\u0301 stays decomposed"];

    [SetUp]
    public Task CreateTable() => Define("""
        create table t_value (
          id {{id}} not null primary key, other_id {{id}}, words {{text}}, happened_at {{instant}}, due_on {{date}}, is_open {{bool}}, amount {{int}}, big {{long}},
          picture {{bytes}}, kind {{key}})
        """);

    [TestCaseSource(nameof(Texts))]
    [Property("Rule", "R98")]
    public async Task A_text_comes_back_letter_by_letter(string words)
    {
        await Store(new ValueRow { Id = Id, Words = words });
        Assert.That((await Load()).Words, Is.EqualTo(words));
        Assert.That(await Read(unit => unit.Find<Guid>("select id from t_value where words = @words", new { words })), Is.EqualTo(Id));
    }

    [Test]
    public async Task Every_kind_of_value_comes_back_as_it_was()
    {
        var row = new ValueRow
        {
            Id = Id,
            OtherId = Guid.NewGuid(),
            HappenedAt = new DateTimeOffset(2026, 11, 21, 8, 30, 15, 123, TimeSpan.Zero),
            DueOn = new DateOnly(2026, 12, 1),
            IsOpen = true,
            Amount = -3,
            Big = long.MaxValue,
            Kind = ActorKind.Employee,
        };
        await Store(row);
        Assert.That(await Load(), Is.EqualTo(row));
    }

    [Test]
    public async Task Many_rows_at_once_are_stored_as_each_alone_would_be()
    {
        ManyRow[] rows =
        [
            .. Texts.Select(words => new ManyRow { Id = Guid.CreateVersion7(), Words = words, Amount = -3, Big = long.MaxValue, IsOpen = true }),
            new ManyRow { Id = Guid.CreateVersion7(), OtherId = Guid.NewGuid(), HappenedAt = new(2026, 11, 21, 8, 30, 15, 123, TimeSpan.FromHours(1)), DueOn = new(2026, 12, 1) },
        ];
        const string Insert = "insert into t_value (id, other_id, words, happened_at, due_on, is_open, amount, big) values (@Id, @OtherId, @Words, @HappenedAt, @DueOn, @IsOpen, @Amount, @Big)";
        const string Back = "select id, other_id, words, happened_at, due_on, is_open, amount, big from t_value order by id";

        Assert.That(await Store(unit => unit.Execute(Insert, rows)), Is.EqualTo(rows.Length));
        var together = await Read(unit => unit.Query<ManyRow>(Back));
        await Write(unit => unit.Execute("delete from t_value"));
        foreach (var row in rows) await Write(unit => unit.Execute(Insert, row));
        Assert.That(together, Is.EqualTo(await Read(unit => unit.Query<ManyRow>(Back))));
        Assert.That(together.Select(row => row.Words), Is.EqualTo(rows.OrderBy(row => row.Id.ToString(), StringComparer.Ordinal).Select(row => row.Words)));

        var twice = rows[0] with { Amount = 8 };
        Assert.That(async () => await Store(unit => unit.Execute(Insert, new List<ManyRow> { new() { Id = Guid.CreateVersion7() }, twice })),
            Throws.InstanceOf<System.Data.Common.DbException>().And.Matches<Exception>(failure => Database.Dialect.IsUniqueViolation(failure!)));
        Assert.That(await Read(unit => unit.Query<ManyRow>(Back)), Has.Count.EqualTo(rows.Length), "all or none");
    }

    [Test]
    public async Task Rows_with_values_of_other_kinds_are_stored_too()
    {
        await Store(unit => unit.Execute("insert into t_value (id, picture) values (@Id, @Picture)", new[] { new { Id, Picture = new byte[] { 0, 1 } } }));
        Assert.That(await Read(unit => unit.Find<byte[]>("select picture from t_value")), Is.EqualTo(new byte[] { 0, 1 }));
    }

    [Test]
    public async Task Bytes_come_back_as_they_were()
    {
        byte[] picture = [0, 255, 13, 10, 0];
        await Write(unit => unit.Execute("insert into t_value (id, picture) values (@Id, @picture)", new { Id, picture }));
        Assert.That(await Read(unit => unit.Find<byte[]>("select picture from t_value")), Is.EqualTo(picture));
    }

    [Test]
    public async Task Nothing_comes_back_as_nothing()
    {
        await Store(new ValueRow { Id = Id });
        Assert.That(await Load(), Is.EqualTo(new ValueRow { Id = Id }));
    }

    [Test]
    public async Task An_instant_is_stored_as_utc_with_milliseconds_and_comes_back_with_offset_zero()
    {
        var local = new DateTimeOffset(2026, 7, 1, 1, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_239_999);
        await Store(new ValueRow { Id = Id, HappenedAt = local });

        var happenedAt = (await Load()).HappenedAt!.Value;
        Assert.That(happenedAt.Offset, Is.EqualTo(TimeSpan.Zero));
        Assert.That(happenedAt, Is.EqualTo(new DateTimeOffset(2026, 6, 30, 23, 0, 0, 123, TimeSpan.Zero)));
    }

    [Test]
    public async Task Ids_are_stored_in_one_form_so_that_they_can_be_compared()
    {
        await Store(new ValueRow { Id = Id });
        Assert.That(await Read(unit => unit.Query<Guid>("select id from t_value where id in @ids", new { ids = new[] { Id, Guid.NewGuid() } })), Is.EqualTo([Id]));
        Assert.That(await Read(unit => unit.Top<Guid>("select id from t_value where id in @ids order by id", 5, new { ids = new HashSet<Guid> { Id } })), Is.EqualTo([Id]));
        Assert.That(await Read(unit => unit.Query<Guid>("select id from t_value where id in @ids", new { ids = Array.Empty<Guid>() })), Is.Empty);
        Assert.That(await Read(unit => unit.Query<Guid?>("select other_id from t_value")), Is.EqualTo(new Guid?[] { null }));
    }

    [Test]
    public async Task A_long_list_finds_what_a_short_one_does([Values(1, 3, 511, 512, 513, 2_500)] int length)
    {
        await Store(new ValueRow { Id = Id, Amount = 7 });
        Guid[] ids = [.. Enumerable.Range(1, length - 1).Select(_ => Guid.NewGuid()), Id];
        Assert.That(await Read(unit => unit.Query<Guid>("select id from t_value where id in @ids and amount in @numbers", new { ids, numbers = Enumerable.Range(7, length) })), Is.EqualTo([Id]));
        Assert.That(await Read(unit => unit.Query<Guid>("select id from t_value where id not in @ids", new { ids })), Is.Empty);
        Assert.That(await Read(unit => unit.Query<Guid>("select id from t_value where id in @idsOfOthers or id in @ids", new { ids, idsOfOthers = ids[..^1] })), Is.EqualTo([Id]));
    }

    private static IEnumerable<TestCaseData> Unstorable =>
        new[] { "a\0b", "half \ud83d a letter", "\udc00" }.Select((words, number) => new TestCaseData(words).SetArgDisplayNames($"{number}"));

    [TestCaseSource(nameof(Unstorable))]
    public async Task A_text_that_not_every_engine_can_store_is_refused_in_words_before_it_comes_to_any(string words)
    {
        await Refused(() => Store(new ValueRow { Id = Id, Words = words }));
        await Refused(() => Store(unit => unit.Execute("insert into t_value (id, words) values (@Id, @words)", new[] { new { Id, words = "" }, new { Id, words } })));
        await Refused(() => Read(unit => unit.Find<long>("select count(*) from t_value where words in @all", new { all = new[] { "", words } })));

        static async Task Refused(Func<Task> step) =>
            Assert.That((await Assert.ThrowsAsync<RuleViolationException>(step))!.Problems.Select(problem => problem.Code), Is.EqualTo(["problem.text-character"]));
    }

    [Test]
    public async Task Instants_and_dates_compare_in_queries()
    {
        var at = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        await Store(new ValueRow { Id = Id, HappenedAt = at, DueOn = new DateOnly(2026, 11, 21) });
        const string before = "select count(*) from t_value where happened_at < @at and due_on <= @on";
        Assert.That(await Read(unit => unit.Find<long>(before, new { at = at.AddMilliseconds(1), on = new DateOnly(2026, 11, 21) })), Is.EqualTo(1));
        Assert.That(await Read(unit => unit.Find<long>("select count(*) from t_value where happened_at in @ats and due_on in @ons",
            new { ats = new[] { at.ToOffset(TimeSpan.FromHours(2)) }, ons = new List<DateOnly> { new(2026, 11, 21) } })), Is.EqualTo(1));
        Assert.That(await Read(unit => unit.Find<long>(before, new { at, on = new DateOnly(2026, 11, 21) })), Is.Zero);
        Assert.That(await Read(unit => unit.Find<long>(before, new { at = at.AddDays(1), on = new DateOnly(2026, 11, 20) })), Is.Zero);
    }

    [Test]
    public async Task Single_columns_can_be_read_as_bool_date_and_instant()
    {
        await Store(new ValueRow { Id = Id, IsOpen = true, DueOn = new DateOnly(2026, 1, 2), HappenedAt = DateTimeOffset.UnixEpoch });
        Assert.That(await Read(unit => unit.Find<bool>("select is_open from t_value")), Is.True);
        Assert.That(await Read(unit => unit.Find<DateOnly>("select due_on from t_value")), Is.EqualTo(new DateOnly(2026, 1, 2)));
        Assert.That(await Read(unit => unit.Find<DateTimeOffset?>("select happened_at from t_value")), Is.EqualTo(DateTimeOffset.UnixEpoch));
        Assert.That(await Read(unit => unit.Find<long>("select count(*) from t_value where is_open = @yes", new { yes = true })), Is.EqualTo(1));
    }

    private async Task<int> Store(Func<Platform.Data.UnitOfWork, Task<int>> work)
    {
        var changed = 0;
        await Write(async unit => changed = await work(unit));
        return changed;
    }

    private Task Store(ValueRow row) => Write(unit => unit.Execute(
        """
        insert into t_value (id, other_id, words, happened_at, due_on, is_open, amount, big, kind)
        values (@Id, @OtherId, @Words, @HappenedAt, @DueOn, @IsOpen, @Amount, @Big, @kindName)
        """,
        new { row.Id, row.OtherId, row.Words, row.HappenedAt, row.DueOn, row.IsOpen, row.Amount, row.Big, kindName = row.Kind?.ToString() }));

    private async Task<ValueRow> Load() => (await Read(unit => unit.Find<ValueRow>(
        "select id, other_id, words, happened_at, due_on, is_open, amount, big, kind from t_value")))!;
}
