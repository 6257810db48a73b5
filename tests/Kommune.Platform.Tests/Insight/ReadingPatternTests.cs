using Kommune.Contracts;
using Kommune.Platform.Insight;

namespace Kommune.Platform.Tests.Insight;

/// <summary>Patterns in what employees have read: each is found where it is, and ordinary work is none (R48).</summary>
[Property("Rule", "R48")]
internal sealed class ReadingPatternTests
{
    private static readonly Guid Reader = Guid.CreateVersion7();
    private static readonly Guid Somebody = Guid.CreateVersion7();

    // A Tuesday in the middle of a working day.
    private static readonly DateTimeOffset Noon = new(2026, 11, 17, 11, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_days_ordinary_work_is_no_pattern() =>
        Assert.That(ReadingPatterns.In([.. Enumerable.Range(0, 29).Select(n => Reading() with { SubjectId = Guid.CreateVersion7(), HappenedAt = Noon.AddMinutes(n) })]), Is.Empty);

    [Test]
    public void A_colleague_is_found_and_oneself_is_none() =>
        Assert.That(Found(Reading() with { SharedUnits = 1 }, Reading() with { SharedUnits = 1, SubjectId = Reader }), Does.Contain((ReadingPattern.Colleague, 1)));

    [Test]
    public void Family_is_found_by_relation_by_name_and_as_oneself() => Assert.That(
        Found(Reading() with { Relations = 1 }, Reading() with { SubjectFamilyName = "Tavle" }, Reading() with { SubjectId = Reader }), Is.EqualTo(new[] { (ReadingPattern.Family, 3) }));

    [Test]
    public void Those_who_share_a_private_telephone_are_family() =>
        Assert.That(Found(Reading() with { SharedPhones = 1 }), Is.EqualTo(new[] { (ReadingPattern.Family, 1) }));

    [Test]
    public void A_colleagues_family_is_found_unless_one_answers_for_the_case()
    {
        Assert.That(Found(Reading() with { RelatedColleagues = 1 }), Is.EqualTo(new[] { (ReadingPattern.ColleaguesFamily, 1) }));
        Assert.That(Found(Reading() with { RelatedColleagues = 1, Basis = nameof(AccessBasis.Responsible) }), Is.Empty);
        Assert.That(Found(Reading() with { RelatedColleagues = 1, Relations = 1 }), Is.EqualTo(new[] { (ReadingPattern.Family, 1) }), "one's own first");
    }

    [Test]
    public void An_employee_of_another_unit_is_found_unless_one_answers_for_the_case()
    {
        Assert.That(Found(Reading() with { Employments = 1 }), Is.EqualTo(new[] { (ReadingPattern.OwnEmployee, 1) }));
        Assert.That(Found(Reading() with { Employments = 1, SharedUnits = 1 }), Is.EqualTo(new[] { (ReadingPattern.Colleague, 1) }));
        Assert.That(Found(Reading() with { Employments = 1, Basis = nameof(AccessBasis.Responsible) }), Is.Empty);
    }

    [Test]
    public void Somebody_whom_many_read_about_is_found_with_those_who_have_nothing_to_do_there()
    {
        Assert.That(Found(Reading() with { Readers = 15 }), Is.EqualTo(new[] { (ReadingPattern.ManyReaders, 1) }));
        Assert.That(Found(Reading() with { Readers = 14 }), Is.Empty);
        Assert.That(Found(Reading() with { Readers = 15 }, Reading() with { Action = "goal-changed" }), Is.Empty, "somebody who works in the case");
        Assert.That(Found(Reading() with { Readers = 15, Basis = nameof(AccessBasis.Responsible) }), Is.Empty);
    }

    [Test]
    public void Thirty_persons_in_a_day_are_many_and_the_same_person_thirty_times_is_not()
    {
        ReadingRow[] many = [.. Enumerable.Range(0, 30).Select(_ => Reading() with { SubjectId = Guid.CreateVersion7() })];
        Assert.That(Found(many), Is.EqualTo(new[] { (ReadingPattern.Many, 30) }));
        Assert.That(Found([.. many.Select(row => row with { SubjectId = Somebody })]), Is.Empty);
        Assert.That(Found([.. many.Select((row, n) => row with { HappenedAt = Noon.AddDays(n % 2) })]), Is.Empty, "on two days");
    }

    [Test]
    public void To_read_day_after_day_without_doing_anything_is_found_unless_one_answers_for_the_case()
    {
        ReadingRow[] days = [.. Enumerable.Range(0, 3).Select(day => Reading() with { HappenedAt = Noon.AddDays(day) })];
        Assert.That(Found(days), Is.EqualTo(new[] { (ReadingPattern.NoActivity, 3) }));
        Assert.That(Found([.. days, Reading() with { Action = "goal-changed" }]), Is.Empty, "somebody who also works in the case");
        Assert.That(Found([.. days.Select(row => row with { Basis = nameof(AccessBasis.Responsible) })]), Is.Empty, "the responsible");
        Assert.That(Found(days[..2]), Is.Empty, "twice");
    }

    [Test]
    public void Night_and_weekend_are_found_from_the_third_time()
    {
        var night = new DateTimeOffset(2026, 11, 17, 22, 0, 0, TimeSpan.Zero);
        var saturday = new DateTimeOffset(2026, 11, 14, 11, 0, 0, TimeSpan.Zero);
        ReadingRow[] rows = [Reading() with { HappenedAt = night }, Reading() with { HappenedAt = saturday, SubjectId = Guid.CreateVersion7() }, Reading() with { HappenedAt = night, SubjectId = Guid.CreateVersion7() }];
        Assert.That(Found(rows), Is.EqualTo(new[] { (ReadingPattern.OutsideHours, 3) }));
        Assert.That(Found(rows[..2]), Is.Empty);
    }

    [Test]
    public void Five_refusals_are_found_and_are_no_readings()
    {
        var refusals = Enumerable.Repeat(Reading() with { Refused = nameof(DenyReason.NoRelation), SharedUnits = 1 }, 5).ToArray();
        Assert.That(Found(refusals), Is.EqualTo(new[] { (ReadingPattern.Refused, 5) }));
        Assert.That(Found(refusals[..4]), Is.Empty);
    }

    [Test]
    public void Who_was_read_about_is_a_number_and_never_a_name()
    {
        var finding = ReadingPatterns.In([Reading() with { SharedUnits = 1 }, Reading() with { SharedUnits = 1, SubjectId = Guid.CreateVersion7() }])[0];
        Assert.That(finding.Rows.Select(row => row.Person), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(typeof(ReadingFinding).GetProperties().Select(property => property.Name), Has.None.Contains("Subject"));
    }

    private static IEnumerable<(ReadingPattern, int)> Found(params ReadingRow[] rows) => ReadingPatterns.In(rows).Select(finding => (finding.Pattern, finding.Readings));

    private static ReadingRow Reading() => new()
    {
        HappenedAt = Noon, ActorId = Reader, SubjectId = Somebody, Action = "read", Basis = nameof(AccessBasis.LeadService), Refused = nameof(DenyReason.None),
        ActorFamilyName = "Tavle", SubjectFamilyName = "Måke",
    };
}
