using Kommune.Contracts;
using Kommune.Platform.Notices;

namespace Kommune.Platform.Ages;

/// <summary>
/// What a birthday asks people to do. What it opens and closes, the policy knows by itself at the same midnight (R56, R60): nothing here
/// gives or takes access, so a night on which this does not run leaves no door open.
/// </summary>
internal sealed class Birthdays(IUnitOfWork unitOfWork, ITasks tasks, INotices notices, KnownResources known, TenantContext tenant) : IDailyJob
{
    private const int DaysToAsk = 14;

    public async Task Run(DateOnly day)
    {
        var rows = await unitOfWork.Query<AgeRow>(
            """
            select r.id as resource_id, r.subject_id, p.birth_date, h.person_id as holder_id
            from kp_resource r
            join kp_person p on p.id = r.subject_id
            join kp_responsibility h on h.resource_id = r.id and h.ended_at is null
            where r.closed_at is null and p.birth_date in @dates
            order by r.registered_at, r.id
            """,
            new { dates = AgeTurn.BirthDates(day) });
        foreach (var subject in rows.GroupBy(row => row.SubjectId))
            foreach (var turn in AgeTurn.On(subject.First().BirthDate, day))
            {
                await Tell(subject.First(), turn, day);
                foreach (var row in subject) await Ask(row, turn, day);
            }
    }

    /// <summary>The young person always; those who have the care of her or him when something changes for them too.</summary>
    private async Task Tell(AgeRow row, AgeTurn turn, DateOnly day)
    {
        var what = $"{turn.Age.Years}{(turn.IsSoon ? "-soon" : "")}";
        await notices.Send(new() { PersonId = row.SubjectId, Kind = $"age-{what}", SubjectId = row.SubjectId, ResourceId = row.ResourceId, Href = $"/start/{row.SubjectId:D}" });
        if (turn.Age == LegalAge.Heard) return;
        var carers = await unitOfWork.Query<Guid>(
            """
            select distinct person_id from kp_relation
            where subject_id = @subject and kind in ('ParentalResponsibility', 'FosterParent')
              and valid_from <= @eve and (valid_to is null or valid_to >= @eve)
            """,
            new { subject = row.SubjectId, eve = day.AddDays(-1) });
        // Whoever stops knowing of the case on the day is told by what was so the minute before.
        var eve = NorwegianDay.Start(day).AddMinutes(-1);
        foreach (var carer in carers)
            if (await known.MayKnow(carer, row.ResourceId, eve))
                await notices.Send(new() { PersonId = carer, Kind = $"child-{what}", SubjectId = row.SubjectId, Href = "/" });
    }

    private async Task Ask(AgeRow row, AgeTurn turn, DateOnly day)
    {
        if (What(turn, tenant.Municipality.Settings) is not { } kind) return;
        await tasks.Open(new()
        {
            Key = $"{kind}:{row.ResourceId:D}",
            Kind = kind,
            SubjectId = row.SubjectId,
            ResourceId = row.ResourceId,
            OwnerId = row.HolderId,
            // What must be ready on the birthday is due then; what the birthday begins has its own time.
            Due = turn.IsSoon ? day.AddDays(AgeTurn.DaysAhead) : day.AddDays(DaysToAsk),
            Href = $"/consents/{row.ResourceId:D}",
        });
    }

    /// <summary>What the responsible must do; null when being told is enough.</summary>
    public static string? What(AgeTurn turn, MunicipalitySettings settings) => (turn.Age, turn.IsSoon) switch
    {
        _ when turn.Age == LegalAge.Majority => turn.IsSoon ? "prepare-adult" : "new-consents",
        (_, true) => null,
        _ when turn.Age == LegalAge.Health => "health-own",
        _ when turn.Age.Years == settings.YouthConsentAge => "own-consent",
        _ => null,
    };
}
