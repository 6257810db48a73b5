using Kommune.Contracts;

namespace Kommune.Ui.Tests;

// Invented people and cases.
internal static class Samples
{
    public static ResponsibleContact Coordinator { get; } = new()
    {
        PersonId = Guid.Parse("0199a000-0000-7000-8000-000000000001"),
        Name = "Våken Lanterne",
        Role = "child-coordinator",
        Unit = new OrgUnit { Id = Guid.Empty, Name = "Koordinerende enhet", Kind = "coordinating-unit", Phone = "68050020" },
        Phone = "68050012",
        StandInName = "Ryddig Kalender",
        StandInPhone = "68050010",
    };

    public static DateTimeOffset Meeting { get; } = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<WorkItem> Waiting { get; } =
    [
        new() { Kind = WorkItemKind.ToDo, Title = "Passer møtet torsdag 26. november?", Action = "Svar på innkallingen", Href = "/meeting", Due = new DateOnly(2026, 11, 24) },
        new() { Kind = WorkItemKind.ToDo, Title = "Skal fysioterapeuten få se målene til Leende?", Text = "Våken Lanterne spør. Du kan si ja, nei, eller ja til bare noe. Sier du nei, fortsetter hjelpen som før.", Href = "/consent", Due = new DateOnly(2026, 11, 23) },
    ];

    public static IReadOnlyList<WorkItem> Work { get; } =
    [
        new() { Kind = WorkItemKind.ToDo, Title = "Les gjennom planen", Href = "/plan" },
        new() { Kind = WorkItemKind.ToDo, Title = "Foreløpig svar til familien", Text = "Håpefull Drage", Href = "/reply", Due = new DateOnly(2026, 11, 20) },
        new() { Kind = WorkItemKind.ToDo, Title = "Få dato for helg på Lia", Text = "Leende Måke", Action = "Følg opp", Href = "/goal", Due = new DateOnly(2026, 11, 15) },
    ];

    public static IReadOnlyList<(string Id, string Name)> Sections { get; } = [("goals", "Mål og styrker"), ("measures", "Tiltak"), ("economy", "Familiens økonomi")];

    public static IReadOnlyList<AccessRow> Access { get; } =
    [
        new() { Name = "Våken Lanterne", Role = "koordinator", Rights = new Dictionary<string, Right> { ["goals"] = Right.Write, ["measures"] = Right.Write }, Why = "Dere sa ja til koordinator 15. juni 2026", ChangeHref = "/access/1" },
        new() { Name = "Avlastning Lia", Rights = new Dictionary<string, Right> { ["goals"] = Right.Read, ["measures"] = Right.Read }, OnlyOwn = new HashSet<string> { "measures" }, Why = "Dere sa ja 14. september 2026", ChangeHref = "/access/2", ChangeText = "Svar" },
    ];

    public static IReadOnlyList<AuditRow> Log { get; } =
    [
        Row(3, new(2026, 11, 18, 12, 42, 0, TimeSpan.Zero), "Sterk Trapp", "Rehabilitering", ["title"], AccessBasis.Consent),
        Row(2, new(2026, 11, 16, 19, 11, 0, TimeSpan.Zero), "Blid Måke", null, ["goals", "title"], AccessBasis.ParentalResponsibility),
        Row(1, new(2026, 11, 12, 9, 30, 0, TimeSpan.Zero), "Presis Klokke", "NAV Fjellhavn", ["goals"], AccessBasis.None, DenyReason.SectionNotShared),
    ];

    public static IReadOnlyList<CheckItem> Checks { get; } =
    [
        new("Mål, styrker og behov", true), new("tilbud om kontaktlege", false, "Spør sykehuset om det er gitt.", "/fill", "Fyll ut"), new("Hvem som er med", true),
    ];

    public static IReadOnlyList<string> Happens { get; } = ["NAV ser ikke lenger «Familiens økonomi».", "Presis Klokke på NAV får beskjed om at tilgangen er slutt, men ikke hvorfor."];

    public static IReadOnlyList<string> Stays { get; } = ["Søknaden om omsorgspenger behandles som før.", "Du kan gi tilgangen igjen når du vil."];

    private static AuditRow Row(long number, DateTimeOffset at, string name, string? unit, string[] sections, AccessBasis basis, DenyReason refused = DenyReason.None) => new()
    {
        Sequence = number,
        At = at,
        ActorId = Guid.CreateVersion7(),
        ActorName = name,
        UnitName = unit,
        Entry = new AuditEntry { Action = "read", Sections = sections, Basis = basis, Refused = refused },
    };
}
