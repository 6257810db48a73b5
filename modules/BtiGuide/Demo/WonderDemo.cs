using Kommune.BtiGuide.Wonder;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Demo;

/// <summary>A note that has led on, and one that somebody is in the middle of. The children are called what their writers call them.</summary>
internal sealed class WonderDemo(WonderStore store, WonderTasks tasks, IOrganisation organisation, TimeProvider clock)
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        if (cast.TryGetValue("A03", out var teacher)) await Decided(teacher, cast["A04"]);
        if (cast.TryGetValue("B03", out var contact)) await Open(contact);
    }

    private async Task Decided(Guid writer, Guid leader) => await store.Save(await Written(new()
    {
        WriterId = writer,
        Child = "Blåbær",
        WrittenAt = At(2026, 9, 1),
        Facts = "31. august og 1. september sto hun ved gjerdet mens de andre lekte. Hun pekte på bilen i stedet for å si hva hun ville ha.",
        Interpretation = "Kanskje finner hun ikke ordene. Kanskje er hun sliten etter ferien.",
        ChildSays = "«Ikke leke nå.»",
        Extent = "Hver dag siden ferien. Ikke når vi er få.",
        Strengths = "Hun synger, og hun er god til å trøste.",
        LeaderToldOn = new DateOnly(2026, 9, 9),
        ParentsToldOn = new DateOnly(2026, 9, 9),
        DecideBy = new DateOnly(2026, 9, 15),
    }) with { Outcome = nameof(WonderOutcome.Level1), Reason = "Vi ser det samme alle tre, og mor kjenner det igjen.", DecidedAt = At(2026, 9, 12), DecidedById = leader });

    private async Task Open(Guid writer)
    {
        var today = clock.Today();
        await tasks.Start(await Written(new()
        {
            WriterId = writer,
            Child = "Fjellrev",
            WrittenAt = clock.GetUtcNow().AddDays(-4),
            Facts = "Tre morgonar på rad kom han etter at det ringde. To gonger sette han seg på gangen.",
            Interpretation = "Kanskje er det noko på vegen til skulen.",
            Strengths = "Han held fram med stafetten i gymtimen, og hjelper dei minste.",
            DecideBy = today.AddDays(10),
        }));
    }

    private async Task<WonderNote> Written(WonderNote note)
    {
        var unit = (await organisation.EmployeesById([note.WriterId]))[note.WriterId].UnitId;
        var written = note with { Id = Guid.CreateVersion7(), UnitId = unit, Version = 1 };
        await store.Add(written);
        return written;
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
