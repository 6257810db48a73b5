using Kommune.Contracts;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Insight;

/// <summary>Finds the patterns in what employees have read (R48). Pure: the same log gives the same findings.</summary>
internal static class ReadingPatterns
{
    private const int ManyInADay = 30;
    private const int ManyReaders = 15;
    private const int DaysWithoutActivity = 3;
    private const int FewOutsideHours = 3;
    private const int FewRefusals = 5;
    private const int FirstHour = 6;
    private const int LastHour = 21;

    public static IReadOnlyList<ReadingFinding> In(IReadOnlyCollection<ReadingRow> rows) =>
        [.. from employee in rows.GroupBy(row => row.ActorId)
            from finding in Of([.. employee.OrderBy(row => row.HappenedAt)])
            orderby finding.Pattern, finding.Readings descending
            select finding];

    private static IEnumerable<ReadingFinding> Of(List<ReadingRow> rows)
    {
        var read = rows.FindAll(row => AuditActions.Shows(row.Action) && row.Refused == nameof(DenyReason.None));
        var others = read.FindAll(row => row.SubjectId != row.ActorId);
        List<(ReadingPattern Pattern, List<ReadingRow> Rows)> found =
        [
            (ReadingPattern.Colleague, others.FindAll(row => row.SharedUnits > 0)),
            (ReadingPattern.Family, read.FindAll(IsFamily)),
            (ReadingPattern.ColleaguesFamily, others.FindAll(row => row.RelatedColleagues > 0 && !IsFamily(row) && !IsAnswering(row))),
            (ReadingPattern.OwnEmployee, others.FindAll(row => row.Employments > 0 && row.SharedUnits == 0 && !IsAnswering(row))),
            (ReadingPattern.ManyReaders, [.. others.GroupBy(row => row.SubjectId).Where(same => same.First().Readers >= ManyReaders && !Does(same, rows)).SelectMany(same => same)]),
            (ReadingPattern.Many, [.. read.GroupBy(row => NorwegianDay.Of(row.HappenedAt)).Where(day => day.Select(row => row.SubjectId).Distinct().Count() >= ManyInADay).SelectMany(day => day)]),
            (ReadingPattern.NoActivity, [.. others.GroupBy(row => row.SubjectId).Where(same => IsIdle(same, rows)).SelectMany(same => same)]),
            (ReadingPattern.OutsideHours, AtLeast(FewOutsideHours, read.FindAll(row => IsOutsideHours(row.HappenedAt)))),
            (ReadingPattern.Refused, AtLeast(FewRefusals, rows.FindAll(row => row.Refused != nameof(DenyReason.None)))),
        ];
        return found.Where(one => one.Rows.Count > 0).Select(one => Finding(one.Pattern, one.Rows));
    }

    private static List<ReadingRow> AtLeast(int few, List<ReadingRow> rows) => rows.Count >= few ? rows : [];

    private static bool IsFamily(ReadingRow row) => row.SubjectId == row.ActorId || row.Relations > 0 || row.SharedPhones > 0
        || string.Equals(row.ActorFamilyName, row.SubjectFamilyName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whoever answers for a case, or does something in it, has a reason to read it. To read by one's service alone, day after day, has to be explained.</summary>
    private static bool IsIdle(IGrouping<Guid, ReadingRow> same, List<ReadingRow> rows) =>
        same.Select(row => NorwegianDay.Of(row.HappenedAt)).Distinct().Count() >= DaysWithoutActivity
        && !Does(same, rows);

    /// <summary>Answers for a case of the person's, or does something in it.</summary>
    private static bool Does(IGrouping<Guid, ReadingRow> same, List<ReadingRow> rows) =>
        !same.All(row => row.Basis is nameof(AccessBasis.LeadService) or nameof(AccessBasis.CoordinatingUnit) or nameof(AccessBasis.Consent) or nameof(AccessBasis.Law))
        || rows.Exists(row => row.SubjectId == same.Key && !AuditActions.Shows(row.Action));

    private static bool IsAnswering(ReadingRow row) => row.Basis == nameof(AccessBasis.Responsible);

    private static bool IsOutsideHours(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, NorwegianDay.Zone);
        return local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || local.Hour is < FirstHour or >= LastHour;
    }

    private static ReadingFinding Finding(ReadingPattern pattern, List<ReadingRow> rows)
    {
        var persons = rows.Select(row => row.SubjectId).Distinct().ToList();
        return new ReadingFinding
        {
            Pattern = pattern,
            ActorId = rows[0].ActorId,
            UnitId = rows[^1].UnitId,
            Readings = rows.Count,
            Persons = persons.Count,
            First = rows[0].HappenedAt,
            Last = rows[^1].HappenedAt,
            Rows = [.. rows.Select(row => (row.HappenedAt, persons.IndexOf(row.SubjectId) + 1))],
        };
    }
}
