using Kommune.Contracts;
using Kommune.Stafettlogg.Baton;

namespace Kommune.Stafettlogg;

/// <summary>Everything the log's pages show this reader, already limited to what the reader may see.</summary>
internal sealed record LogView
{
    public required LogDocument Log { get; init; }
    public required Person Subject { get; init; }
    public required ResourceAccess Access { get; init; }

    /// <summary>Who holds the baton and how to reach her or him (R53).</summary>
    public ResponsibleContact? Holder { get; init; }

    /// <summary>A question to take the baton that waits for its answer; null when nobody is asked.</summary>
    public OpenHandover? Handover { get; init; }

    /// <summary>Who has said yes to the log; null for those who may not see consents.</summary>
    public ConsentStatus? Consent { get; init; }

    /// <summary>Services with a valid consent, and what each sees; empty for those who may not see consents.</summary>
    public IReadOnlyList<Consent> Shares { get; init; } = [];

    /// <summary>What has happened, the newest first, as far as the reader may know.</summary>
    public IReadOnlyList<HistoryRow> History { get; init; } = [];

    /// <summary>When the baton has gone to somebody new, the first holder apart; empty where the history is not shown.</summary>
    public IReadOnlyList<HeldPeriod> Batons { get; init; } = [];

    /// <summary>Everybody who is named in what is shown. Private phone numbers are left out (R35).</summary>
    public required IReadOnlyDictionary<Guid, Person> People { get; init; }
    public required IReadOnlyDictionary<Guid, Employee> Employees { get; init; }
    public required IReadOnlyDictionary<Guid, OrgUnit> Units { get; init; }
    public required DateOnly Today { get; init; }

    public Guid Id => Log.Id;
    public bool MayGovern => Access.May(Section.Title, Right.Govern);
    public bool MayWrite => Access.May(Section.Title, Right.Write);

    /// <summary>The reader holds the baton.</summary>
    public bool IsHolder => Access.Decide(Section.Title, Right.Write).Basis == AccessBasis.Responsible;

    /// <summary>The first page is all there is for this reader: a leader sees dates, and services see nothing without consent.</summary>
    public bool OnlyDates => !MayGovern && !Topics.OfContent.Any(topic => Sees(topic));

    /// <summary>Whether a topic is open to the reader now.</summary>
    public bool Sees(string section) => (MayGovern || LogContent.IsOpenToServices(Log.State)) && Access.May(section);

    /// <summary>What the holder is at work: that she holds the baton stands above the name already. Null for a leader who holds it until somebody has said yes.</summary>
    public string? HolderTitle => Holder is { Role: StartBaton.Role } holder ? Employees.GetValueOrDefault(holder.PersonId)?.Title : null;

    public string? NameOf(Guid? personId) => personId is { } id ? People.GetValueOrDefault(id)?.Name ?? Employees.GetValueOrDefault(id)?.Name : null;

    public string? UnitOf(Guid? unitId) => unitId is { } id ? Units.GetValueOrDefault(id)?.Name : null;
}
