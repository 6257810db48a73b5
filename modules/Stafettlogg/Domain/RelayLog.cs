using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>
/// The log of one child, young person or child to come. It belongs to the family; services write in it as far as the family has said yes.
/// Pure: what it says is decided by what it is, and by what it is told.
/// </summary>
internal sealed partial class RelayLog(LogDocument read)
{
    /// <summary>Levels of the guide. Their names are the municipality's; the number is the same everywhere.</summary>
    public const int HighestLevel = 3;

    /// <summary>Level 0 is wondering, and wondering has its own note: no log begins there.</summary>
    public const int LowestLevel = 1;

    /// <summary>As it stands now; the store writes it when the stored version still is <see cref="LoadedVersion"/>.</summary>
    public LogDocument Document { get; private set; } = read;

    public int LoadedVersion { get; } = read.Version;
    public Guid Id => Document.Id;
    public Guid SubjectId => Document.SubjectId;
    public LogState State => Document.State;
    public int Level => Document.Level;
    public int Version => Document.Version;
    public DateOnly? NextOn => Document.NextOn;
    public IReadOnlyList<LogParticipant> Participants => Document.Participants;
    public bool IsOpen => LogTable.IsOpen(State);

    private int Next => Version + 1;

    public bool May(LogOperation operation) => LogTable.May(State, operation);

    public void Demand(LogOperation operation)
    {
        if (May(operation)) return;
        // What somebody is in the middle of when a consent runs out is refused with what to do about it.
        throw new RuleViolationException(State == LogState.ConsentLapsed ? ProblemCodes.ConsentMissing : ProblemCodes.NotNow);
    }

    private LogChange Done(string code, LogDocument next, string? detail = null, LogItem? item = null)
    {
        Document = next with { Version = Next };
        return new() { Code = code, Section = item?.Section ?? Section.Title, Item = item, Detail = detail, Version = Version };
    }
}
