using System.Diagnostics.CodeAnalysis;
using System.Net;
using Kommune.Contracts;
using Kommune.Testing;

namespace Kommune.Host.Tests.Work;

/// <summary>A notice is sent and shown only while its receiver may know of what it is about: whatever closes a case closes this too.</summary>
internal sealed class WhoIsToldTests : WorkTests
{
    private Guid _resource;
    private Guid _mother;
    private Guid _child;
    private Guid _teacher;

    [SetUp]
    public async Task OpenCase()
    {
        _resource = await Case();
        (_mother, _child, _teacher) = (await Person(Mother), await Person(Child), await Person(Teacher));
    }

    [Test]
    [Property("Rule", "R58")]
    public Task What_is_hidden_from_all_guardians_is_hidden_from_each() => Closes(_mother, Mother, () => Restrict(hiddenFrom: _child, fromGuardians: true));

    [Test]
    [Property("Rule", "R58")]
    public async Task A_decision_that_has_ended_or_not_begun_hides_nothing()
    {
        await Restrict(_mother, to: Host.Clock.GetUtcNow().AddMinutes(-1));
        await Restrict(_mother, from: Host.Clock.GetUtcNow().AddMinutes(1));
        await Tell(_mother);
        Assert.That(await Sent(), Is.EqualTo(1));
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        using var visitor = await Host.LogIn(Mother);
        Assert.That((await visitor.Get("/notices")).Text, Does.Contain("Du har ingen beskjeder"), "now the second has begun");
    }

    [Test]
    [Property("Rule", "R70")]
    public Task A_protected_child_is_nothing_to_a_parent_who_is_not_named() => Closes(_mother, Mother, () =>
        Insert("insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@id, @child, 'decision', @teacher, @review, @now)"));

    [Test]
    [Property("Rule", "R71")]
    public Task Whoever_must_stay_away_from_somebody_in_the_case_hears_nothing_of_it() => Closes(_mother, Mother, () =>
        Insert("insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at) values (@id, @mother, @child, 'ban', @teacher, @review, @now)"));

    [Test]
    [Property("Rule", "R31")]
    public Task An_employee_whom_the_person_refuses_hears_nothing_of_the_case() => Closes(_teacher, Teacher, () =>
        Insert("insert into kp_block (id, subject_id, person_id, starts_at) values (@id, @child, @teacher, @now)"));

    [Test]
    [Property("Rule", "R56")]
    public Task Whoever_no_longer_acts_for_the_child_hears_nothing_of_it() => Closes(_mother, Mother, () =>
        Insert("update kp_relation set valid_to = @yesterday where person_id = @mother"));

    [Test]
    [Property("Rule", "R33")]
    public Task Whoever_has_left_hears_nothing_of_the_case() => Closes(_teacher, null, () =>
        Insert("update kp_employment set valid_to = @yesterday where person_id = @teacher"));

    [Test]
    [Property("Rule", "R29")]
    public async Task A_notice_that_is_no_longer_shown_cannot_be_opened_nor_marked_and_comes_back_as_new()
    {
        await Tell(_mother);
        var id = await Read(services => services.Find<Guid>("select id from kp_notice"));
        await Tell(new NewNotice { PersonId = _mother, Kind = "something", Href = "/" });
        using var visitor = await Host.LogIn(Mother);
        var page = await visitor.Get("/notices");
        await Restrict(_mother, to: Host.Clock.GetUtcNow().AddHours(1));
        Assert.That((await Press(visitor, page, id.ToString())).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Press(visitor, page, "all");
        Host.Clock.Advance(TimeSpan.FromHours(2));
        using var again = await Host.LogIn(Mother);
        Assert.That((await again.Get("/notices")).Text, Does.Contain("Merk alle som lest"));
    }

    private static Task<PageAnswer> Press(Visitor visitor, PageAnswer page, string which) =>
        visitor.Submit(page, new Dictionary<string, string> { ["Form.Open"] = which }, "notices");

    /// <summary>Told before, and shown; told no more after, and shown no more.</summary>
    private async Task Closes(Guid person, string? name, Func<Task> close)
    {
        await Tell(person);
        Assert.That(await Sent(), Is.EqualTo(1), "before");
        if (name is not null)
        {
            using var before = await Host.LogIn(name);
            Assert.That((await before.Get("/notices")).Text, Does.Contain("Du har en ny beskjed"));
        }

        await close();
        await Tell(person);
        Assert.That(await Sent(), Is.EqualTo(1), "after");
        if (name is null) return;
        using var after = await Host.LogIn(name);
        Assert.That((await after.Get("/notices")).Text, Does.Not.Contain("Du har en ny beskjed"));
    }

    private Task Tell(Guid person) => Tell(new NewNotice { PersonId = person, Kind = "something", ResourceId = _resource, Href = "/" });

    private Task<int> Sent() => Read(services => services.Find<int>("select count(*) from kp_notice where kind = 'something'"));

    private Task Restrict(Guid hiddenFrom, bool fromGuardians = false, DateTimeOffset? from = null, DateTimeOffset? to = null) => Do(services => services.Execute(
        """
        insert into kp_restriction (id, resource_id, hidden_from_id, from_guardians, legal_basis, author_id, review_on, starts_at, ends_at)
        values (@id, @resource, @hiddenFrom, @fromGuardians, @basis, @author, @review, @from, @to)
        """,
        new
        {
            id = Guid.CreateVersion7(), resource = _resource, hiddenFrom, fromGuardians, basis = "pbrl-3-4", author = _teacher, review = Today.AddMonths(6),
            from = from ?? Host.Clock.GetUtcNow().AddDays(-1), to,
        }));

    private Task Insert([ConstantExpected] string sql) => Do(services => services.Execute(sql, new
    {
        id = Guid.CreateVersion7(), child = _child, mother = _mother, teacher = _teacher, review = Today.AddMonths(6), yesterday = Today.AddDays(-1),
        now = Host.Clock.GetUtcNow(),
    }));
}
