using Kommune.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class WorkingDaysTests
{
    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [TestCase(1961, 4, 2)]
    [TestCase(2000, 4, 23)]
    [TestCase(2008, 3, 23)]
    [TestCase(2024, 3, 31)]
    [TestCase(2025, 4, 20)]
    [TestCase(2026, 4, 5)]
    [TestCase(2027, 3, 28)]
    [TestCase(2038, 4, 25)]
    public void Easter_falls_on_its_known_day(int year, int month, int day) =>
        Assert.That(WorkingDays.Easter(year), Is.EqualTo(new DateOnly(year, month, day)));

    [TestCase("2026-01-01"), TestCase("2026-04-02"), TestCase("2026-04-03"), TestCase("2026-04-06"), TestCase("2026-05-01"), TestCase("2026-05-14")]
    [TestCase("2027-05-17"), TestCase("2026-05-25"), TestCase("2026-12-25"), TestCase("2026-11-21"), TestCase("2026-11-22")]
    public void Holidays_and_weekends_are_not_working_days(string day) =>
        Assert.That(WorkingDays.IsWorkingDay(DateOnly.Parse(day, null)), Is.False);

    [TestCase("2026-04-01"), TestCase("2026-04-07"), TestCase("2026-12-24"), TestCase("2026-12-31"), TestCase("2026-11-20")]
    public void Ordinary_days_and_half_holidays_are_working_days(string day) =>
        Assert.That(WorkingDays.IsWorkingDay(DateOnly.Parse(day, null)), Is.True);

    [TestCase("2026-11-20", 3, "2026-11-25")]
    [TestCase("2026-04-01", 1, "2026-04-07")]
    [TestCase("2026-12-23", 2, "2026-12-28")]
    [TestCase("2026-11-21", 0, "2026-11-21")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string due) =>
        Assert.That(WorkingDays.After(DateOnly.Parse(from, null), days), Is.EqualTo(DateOnly.Parse(due, null)));

    [Test]
    public void Exactly_so_many_working_days_lie_between() => Prop.ForAll(Days, Gen.Choose(1, 80).ToArbitrary(), (from, days) =>
    {
        var due = WorkingDays.After(from, days);
        var between = Enumerable.Range(1, due.DayNumber - from.DayNumber).Count(n => WorkingDays.IsWorkingDay(from.AddDays(n)));
        return WorkingDays.IsWorkingDay(due) && between == days;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Counting_on_gives_the_same_as_counting_once() => Prop.ForAll(Days, Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(),
        (from, some, more) => WorkingDays.After(WorkingDays.After(from, some), more) == WorkingDays.After(from, some + more)).QuickCheckThrowOnFailure();

    [Test]
    public void A_deadline_on_a_holiday_runs_on_to_the_first_working_day() => Prop.ForAll(Days, day =>
    {
        var moved = WorkingDays.OnOrAfter(day);
        var skipped = Enumerable.Range(0, moved.DayNumber - day.DayNumber).Select(n => day.AddDays(n));
        return WorkingDays.IsWorkingDay(moved) && skipped.All(one => !WorkingDays.IsWorkingDay(one));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April()
    {
        for (var year = 1900; year < 2200; year++)
        {
            var easter = WorkingDays.Easter(year);
            Assert.That(easter.DayOfWeek, Is.EqualTo(DayOfWeek.Sunday));
            Assert.That(easter, Is.InRange(new DateOnly(year, 3, 22), new DateOnly(year, 4, 25)));
        }
    }

    [TestCase("2026-06-30T22:30:00Z", "2026-07-01")]
    [TestCase("2026-11-20T22:30:00Z", "2026-11-20")]
    [TestCase("2026-11-20T23:30:00Z", "2026-11-21")]
    public void An_instant_belongs_to_the_day_people_in_Norway_live_in(string instant, string day) =>
        Assert.That(NorwegianDay.Of(DateTimeOffset.Parse(instant, null)), Is.EqualTo(DateOnly.Parse(day, null)));
}
