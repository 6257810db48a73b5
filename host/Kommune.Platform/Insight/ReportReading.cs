using Kommune.Contracts;

namespace Kommune.Platform.Insight;

/// <summary>
/// Every Monday the leader of a unit is asked to look, when the week before has a pattern nobody has seen yet (R48); about a leader, the
/// coordinating unit is asked. A quiet week asks nobody.
/// </summary>
internal sealed class ReportReading(IUnitOfWork unitOfWork, ReadingControl control, ITasks tasks) : IDailyJob
{
    public const string TaskKind = "reading-control";
    private const string Href = "/reading-control";
    private const int DaysToLook = 7;

    public async Task Run(DateOnly day)
    {
        if (day.DayOfWeek != DayOfWeek.Monday)
            return;
        var findings = ReadingPatterns.In(await control.Between(NorwegianDay.Start(day.AddDays(-7)), NorwegianDay.Start(day)));
        if (findings.Count == 0)
            return;
        var leaders = (await unitOfWork.Query<Guid>(
            "select person_id from kp_employment where role = @manager and valid_from <= @day and (valid_to is null or valid_to >= @day)",
            new { manager = Roles.UnitManager, day })).ToHashSet();
        foreach (var unit in findings.Where(finding => !leaders.Contains(finding.ActorId)).Select(finding => finding.UnitId).OfType<Guid>().Distinct())
            await tasks.Open(new NewTask { Key = $"{TaskKind}:{unit}", Kind = TaskKind, UnitId = unit, Due = day.AddDays(DaysToLook), Href = Href });
        if (findings.Any(finding => finding.UnitId is null || leaders.Contains(finding.ActorId)))
            await tasks.Open(new NewTask { Key = $"{TaskKind}:leaders", Kind = TaskKind, Role = Roles.CoordinatingUnit, Due = day.AddDays(DaysToLook), Href = Href });
    }
}
