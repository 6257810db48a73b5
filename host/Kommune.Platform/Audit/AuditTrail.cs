using System.Diagnostics;
using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>
/// In a writing unit of work rows wait and commit with the work; in a reading one each is durable before <see cref="Record(AuditEntry)"/>
/// returns, so before anything is shown (R44).
/// </summary>
internal sealed class AuditTrail(UnitOfWork unitOfWork, CurrentActor current, AuditWriter writer, TimeProvider clock) : IAuditTrail
{
    private const string Columns =
        """
        select a.sequence, a.happened_at, a.actor_id, p.given_name, p.family_name, a.role, u.name as unit_name,
          a.subject_id, a.resource_id, a.resource_kind, a.sections, a.action, a.basis, a.refused
        from kp_audit a
        left join kp_person p on p.id = a.actor_id
        left join kp_org_unit u on u.id = a.unit_id

        """;

    private readonly List<AuditRecord> _waiting = [];
    private int _written;

    public Task Record(AuditEntry entry) => Record(entry, unitId: null);

    /// <param name="entry">What was done.</param>
    /// <param name="unitId">The service the actor acted for, where the decision knows it.</param>
    public Task Record(AuditEntry entry, Guid? unitId)
    {
        var record = Complete(entry, unitId);
        if (!unitOfWork.CanWrite)
            return writer.Write([record]);

        if (_waiting.Count == 0)
            unitOfWork.AfterCommit(_waiting.Clear);
        _waiting.Add(record);
        unitOfWork.BeforeCommit(this, WriteWaiting);
        return Task.CompletedTask;
    }

    /// <summary>
    /// For the host, after the unit of work has ended either way. When it was rolled back, what had been shown and what had been refused is
    /// written all the same; what was to be changed never happened.
    /// </summary>
    public async Task FlushAfterRollback()
    {
        var standing = _waiting.FindAll(record => record.OutlivesRollback);
        _waiting.Clear();
        if (standing.Count > 0)
            await writer.Write(standing);
    }

    public async Task<IReadOnlyList<AuditRow>> About(Guid subjectId, int take)
    {
        var told = await AuditReader.Load(unitOfWork, current.Actor, subjectId, clock.GetUtcNow());
        // What was read about somebody who had a temporary id then, is told too (R3).
        Guid[] ids = [subjectId, .. await unitOfWork.Query<Guid>("select from_id from kp_person_merge where into_id = @subjectId", new { subjectId })];
        var rows = await unitOfWork.Top<AboutRow>(
            Columns +
            """
            where a.subject_id in @ids
            order by a.sequence desc
            """,
            take, new { ids });
        return [.. rows.Select(row => told.Tell(row.ToRow())).OfType<AuditRow>()];
    }

    /// <summary>One line as the log keeps it, for control.</summary>
    public async Task<AuditRow?> Line(long sequence) =>
        (await unitOfWork.Find<AboutRow>(Columns + "where a.sequence = @sequence", new { sequence }))?.ToRow();

    /// <summary>What one person did with another's data in a period, for control.</summary>
    public async Task<IReadOnlyList<AuditRow>> InWindow(Guid actorId, Guid subjectId, DateTimeOffset from, DateTimeOffset to)
    {
        var rows = await unitOfWork.Query<AboutRow>(
            Columns + "where a.subject_id = @subjectId and a.actor_id = @actorId and a.happened_at >= @from and a.happened_at <= @to order by a.sequence",
            new { subjectId, actorId, from, to });
        return [.. rows.Select(row => row.ToRow())];
    }

    private async Task WriteWaiting()
    {
        // Hooks after this one may record more; each row is written once.
        var unwritten = _waiting[_written..];
        _written = _waiting.Count;
        if (unwritten.Count > 0)
            await writer.Append(unitOfWork, unwritten);
    }

    private AuditRecord Complete(AuditEntry entry, Guid? unitId)
    {
        var actor = current.Actor;
        var employment = actor.Employments.FirstOrDefault(employment => employment.UnitId == unitId) ?? actor.Employments.FirstOrDefault();
        // From outside one reads for the organisation the invitation is for, whatever one is at home.
        var seat = actor.Seats.FirstOrDefault(seat => employment?.UnitId != unitId && seat.ResourceId == entry.ResourceId);
        return new AuditRecord
        {
            At = clock.GetUtcNow(),
            Entry = entry,
            ActorId = actor.PersonId == Guid.Empty ? null : actor.PersonId,
            ActorKind = actor.Kind.ToString(),
            UnitId = seat?.UnitId ?? employment?.UnitId,
            Role = seat is null ? employment?.Role : Roles.Invited,
            Reference = Activity.Current?.TraceId.ToHexString(),
        };
    }
}
