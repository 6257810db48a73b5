using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Ages;

namespace Kommune.Platform.Tests.Ages;

/// <summary>
/// Every day from birth to 19 of thousands of children who might be, asked of the policy and of somebody who only counts on a calendar.
/// More with <c>KOMMUNE_CHILDHOODS</c>.
/// </summary>
[Property("Rule", "R56"), Property("Rule", "R60")]
internal sealed class SimulatedChildhoodTests
{
    private const string Health = "health";
    private const string Goals = "goals";
    private static readonly DateOnly Begin = new(1996, 1, 1);

    private static readonly ResourceKind Kind = new()
    {
        Id = "plan",
        Sections = [new() { Id = Section.Title }, new() { Id = Goals }, new() { Id = Health, Health = true }],
    };

    /// <summary>The first and the last instant of every day in Norway, found with the calendar of the machine and not with ours.</summary>
    private static readonly (DateTimeOffset First, DateTimeOffset Last)[] Days =
    [
        .. Enumerable.Range(0, 19_500).Select(number => Begin.AddDays(number)).Select(day => (Midnight(day), Midnight(day.AddDays(1)).AddMilliseconds(-1))),
    ];

    private static int Children => int.TryParse(Environment.GetEnvironmentVariable("KOMMUNE_CHILDHOODS"), CultureInfo.InvariantCulture, out var asked) ? asked : 2_000;

    [Test, OnlyOnSqlite("Asks no database.")]
    public void No_day_of_childhood_opens_or_closes_wrongly()
    {
        var (opened, closed, wrong) = (0L, 0L, new System.Collections.Concurrent.ConcurrentBag<string>());
        Parallel.For(0, Children, number =>
        {
            var child = Childhood.Any(new Random(number));
            var section = number % 2 == 0 ? Goals : Health;
            var (yes, no) = (0L, 0L);
            foreach (var carer in child.Carers)
            {
                var facts = Facts(child, carer);
                var first = child.Born.DayNumber - Begin.DayNumber;
                for (var day = first; day <= first + (19 * 366); day++)
                {
                    // The sharp ends of a day, in turn: each is where a wrong clock would show.
                    var now = ((number / 2) + day) % 2 == 0 ? Days[day].First : Days[day].Last;
                    var date = Begin.AddDays(day);
                    var allowed = AccessPolicy.Decide(facts, Kind, section, Right.Read, now).IsAllowed;
                    if (allowed != Oracle(child.Born, carer, section == Health, date)) wrong.Add($"child {number}, {carer}, {section}, {date:O}: {allowed}");
                    if (allowed) yes++;
                    else no++;
                }
            }
            Interlocked.Add(ref opened, yes);
            Interlocked.Add(ref closed, no);
        });
        Assert.That(wrong.Take(5), Is.Empty);
        Assert.That(opened, Is.GreaterThan(closed / 4), "the question is worth asking");
        Assert.That(closed, Is.GreaterThan(opened / 4), "the question is worth asking");
    }

    [Test, OnlyOnSqlite("Asks no database.")]
    public void Every_birthday_that_changes_something_is_told_once_before_and_once_on_the_day()
    {
        var found = Enumerable.Range(0, Days.Length).Select(number => AgeTurn.BirthDates(Begin.AddDays(number))).ToArray();
        for (var number = 0; number < Children; number++)
        {
            var born = Childhood.Any(new Random(number)).Born;
            var told = new List<string>();
            for (var day = born; day <= born.AddYears(19); day = day.AddDays(1))
            {
                var turns = AgeTurn.On(born, day).ToList();
                // The query must find exactly those whom the rule means.
                if (turns.Count > 0 != found[day.DayNumber - Begin.DayNumber].Contains(born)) Assert.Fail($"born {born:O}, {day:O}: the query and the rule disagree");
                told.AddRange(turns.Select(turn => $"{turn.Age.Years}{(turn.IsSoon ? " soon" : "")} {day:O}"));
            }
            Assert.That(told, Is.EqualTo(new[] { 12, 15, 16, 18 }.SelectMany(years =>
                new[] { $"{years} soon {Birthday(born, years).AddDays(-30):O}", $"{years} {Birthday(born, years):O}" })), $"born {born:O}");
        }
    }

    private static AccessFacts Facts(Childhood child, Relation carer) => new()
    {
        Actor = new Actor { PersonId = carer.PersonId, Name = "", Kind = ActorKind.Citizen, ActsFor = [carer] },
        Resource = new Resource { Id = Guid.CreateVersion7(), Kind = Kind.Id, SubjectId = child.Child, LeadUnitId = Guid.CreateVersion7() },
        SubjectBirthDate = child.Born,
        ResponsibleId = Guid.CreateVersion7(),
        FollowUpDays = 30,
    };

    /// <summary>Naive on purpose: year, month and day are compared one by one, as one does with a calendar on the wall.</summary>
    private static bool Oracle(DateOnly born, Relation carer, bool isHealth, DateOnly day) =>
        !IsBefore(day, carer.From) && (carer.To is not { } last || !IsBefore(last, day)) && IsBefore(day, Birthday(born, isHealth ? 16 : 18));

    private static bool IsBefore(DateOnly one, DateOnly other) =>
        one.Year != other.Year ? one.Year < other.Year : one.Month != other.Month ? one.Month < other.Month : one.Day < other.Day;

    /// <summary>A period that ends on a day the month does not have ends on the month's last day (domstolloven § 148).</summary>
    private static DateOnly Birthday(DateOnly born, int years) =>
        new(born.Year + years, born.Month, Math.Min(born.Day, DateTime.DaysInMonth(born.Year + years, born.Month)));

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
        return new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone), TimeSpan.Zero);
    }
}
