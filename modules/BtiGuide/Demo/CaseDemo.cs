using Kommune.BtiGuide.Cases;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Demo;

/// <summary>The guide followed for a boy at school: two levels, back and on again, each time with a reason.</summary>
internal sealed class CaseDemo(CaseStore store, GuideStore guides, IResources resources, IOrganisation organisation, TimeProvider clock)
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        if (!cast.TryGetValue("S01", out var child) || !cast.TryGetValue("B03", out var teacher)) return;
        var guide = await guides.Published() ?? throw new InvalidOperationException("The demo's guide is published before its case begins.");
        var unit = (await organisation.EmployeesById([teacher]))[teacher].UnitId;
        var one = new GuideCase
        {
            Id = Guid.CreateVersion7(), SubjectId = child, UnitId = unit, GuideId = guide.Id, Step = "1.1", ParentsToldOn = clock.Today().AddDays(-77), StartedAt = At(76),
        };
        await resources.Register(new() { Id = one.Id, Kind = CaseSections.Kind, SubjectId = child, LeadUnitId = unit }, teacher, "case-officer");
        await store.Add(one);
        foreach (var (step, reason, ago) in new[]
        {
            ("1.2", "Mor og Sprek har vore med på møtet.", 74), ("2.1", "Sprek søv dårleg. Mor vil ha med helsesjukepleiaren.", 48),
            ("2.2", "Mor har sagt ja til helsesjukepleiaren.", 47), ("2.3", "Vi er samde om kven som gjer kva.", 46),
        })
        {
            await store.Save((await store.Find(one.Id))!.GoTo(guide.Guide, step, reason, (teacher, At(ago))));
        }
    }

    private DateTimeOffset At(int daysAgo) => clock.GetUtcNow().AddDays(-daysAgo);
}
