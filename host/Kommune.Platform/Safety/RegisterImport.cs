using System.Globalization;
using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>
/// Takes in what the register says about relations, however it was fetched. What the municipality has decided itself is never written over:
/// where the two differ, the coordinating unit gets a task, once for each new word of the register (R8). A change in who acts for somebody is
/// a task for the one who is responsible (R9). What the register does not mention is left as it is.
/// </summary>
internal sealed class RegisterImport(IUnitOfWork unitOfWork, IPeople people, RelationTasks rested, ITasks tasks, TimeProvider clock)
{
    public const string TaskKind = "relation-differs";

    private const int DaysToLook = 7;

    public async Task<RegisterImported> Run(IEnumerable<RegisterRelation> said)
    {
        var done = new RegisterImported();
        foreach (var one in said)
        {
            var (person, subject) = (await people.FindByNationalId(one.Person), await people.FindByNationalId(one.Subject));
            if (person is null || subject is null) done.Unknown++;
            else await Take(one, person.Id, subject.Id, done);
        }
        return done;
    }

    private async Task Take(RegisterRelation one, Guid personId, Guid subjectId, RegisterImported done)
    {
        var rows = await unitOfWork.Query<Row>(
            "select id, source, valid_from, valid_to, local_at, register_said from kp_relation where person_id = @personId and subject_id = @subjectId and kind = @kind order by valid_from, id",
            new { personId, subjectId, kind = one.Kind.ToString() });
        if (rows.Any(row => row.IsTheSame(one) && !row.IsLocal)) done.Same++;
        else if (rows.Any(row => row.IsLocal) || await IsInCare(subjectId)) await Keep(one, rows, subjectId, done);
        else if (rows.FirstOrDefault(row => row.ValidFrom == one.From) is { } known)
        {
            await unitOfWork.Execute("update kp_relation set valid_to = @To where id = @Id", new { known.Id, one.To });
            await rested.LookAtWhatRested(subjectId);
            done.Changed++;
        }
        else
        {
            await unitOfWork.Execute(
                "insert into kp_relation (id, person_id, subject_id, kind, source, valid_from, valid_to) values (@id, @personId, @subjectId, @kind, @source, @From, @To)",
                new { id = Guid.CreateVersion7(), personId, subjectId, kind = one.Kind.ToString(), source = LocalRelations.Register, one.From, one.To });
            await rested.LookAtWhatRested(subjectId);
            done.Added++;
        }
    }

    /// <summary>Nothing changes but that the register has said so.</summary>
    private async Task Keep(RegisterRelation one, IReadOnlyList<Row> rows, Guid subjectId, RegisterImported done)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"{one.From:O}/{one.To:O}");
        done.Kept++;
        if (rows.Any(row => row.IsTheSame(one) || row.RegisterSaid == word)) return;
        foreach (var row in rows)
            await unitOfWork.Execute("update kp_relation set register_said = @word where id = @Id", new { row.Id, word });
        await tasks.Open(new()
        {
            Key = $"{TaskKind}:{subjectId:D}", Kind = TaskKind, SubjectId = subjectId, Role = Roles.CoordinatingUnit, Due = clock.Today().AddDays(DaysToLook),
            Href = $"/relations/{subjectId:D}",
        });
    }

    /// <summary>What is left to the parents then is the decision's to say (R65).</summary>
    private async Task<bool> IsInCare(Guid subjectId) =>
        await unitOfWork.Find<int>("select count(*) from kp_care_decision where subject_id = @subjectId and ends_at is null", new { subjectId }) > 0;

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Source { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidTo { get; init; }

        public DateTimeOffset? LocalAt { get; init; }

        public string? RegisterSaid { get; init; }

        public bool IsLocal => LocalAt is not null || Source != LocalRelations.Register;

        public bool IsTheSame(RegisterRelation one) => ValidFrom == one.From && ValidTo == one.To;
    }
}
