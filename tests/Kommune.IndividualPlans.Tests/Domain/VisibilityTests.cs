using System.Text.Json;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class VisibilityTests
{
    private static PlanContent Full()
    {
        var plan = Plans.Active();
        plan.SetFewServices(0, "To er nok");
        plan.AddMeasure(Plans.Measure(plan.Working.Goals[0].Id) with { Title = "Helg på Lia", ResponsibleUnitId = Plans.Respite });
        plan.Approve(Plans.Mother, Capacity.Guardian, true, Plans.Now, Plans.Born);
        var id = plan.Content!.Measures[0].Id;
        plan.GiveVoice(id, Plans.Family, 5, "Gøy", Plans.Today);
        plan.GiveVoice(id, Plans.Teacher, 4, "Godt", Plans.Today);
        plan.Evaluate(Plans.Family, StillImportant.Yes, "Ja", null, EvaluationOutcome.Continue, Plans.Today.AddDays(9), Plans.Today);
        return plan.Content!;
    }

    [Test, Property("Rule", "R17")]
    public void Each_section_shows_its_own_items_and_nothing_else()
    {
        var full = Full();
        foreach (var section in Sections.All)
        {
            var visible = full.VisibleTo((one, _) => one == section, null);
            Assert.That(visible.Items().Select(item => item.Section).Distinct(), Is.SubsetOf(new[] { section }));
            Assert.That(visible.Items().Count(), Is.EqualTo(full.Items().Count(item => item.Section == section)), section);
        }
    }

    [Test]
    public void All_sections_show_all_and_none_shows_nothing()
    {
        var full = Full();
        Assert.That(PlanJson.Write(full.VisibleTo((_, _) => true, null)), Is.EqualTo(PlanJson.Write(full)));
        Assert.That(full.VisibleTo((_, _) => false, null).Items(), Is.Empty);
        Assert.That(JsonSerializer.Deserialize<JsonElement>(PlanJson.Write(full)).EnumerateObject().Count(), Is.EqualTo(typeof(PlanContent).GetProperties().Count(p => p.Name != nameof(PlanContent.Empty))),
            "every part of the content is filled in by this test");
    }

    [Test]
    public void A_service_without_the_section_sees_the_measures_it_carries_with_its_own_voice()
    {
        var visible = Full().VisibleTo((_, _) => false, Plans.School);
        Assert.That(visible.Measures.Select(measure => measure.Title), Is.EqualTo(new[] { "Lekegruppe i storefri" }));
        Assert.That(visible.Measures[0].Voices.Select(voice => voice.Words), Is.EqualTo(new[] { "Godt" }));
        Assert.That(visible.Goals, Is.Empty);
        Assert.That(Full().VisibleTo((_, _) => false, Guid.CreateVersion7()).Measures, Is.Empty);
    }

    [Test, Property("Rule", "R32")]
    public void Entries_from_before_the_reader_came_in_are_left_out_and_what_applies_is_not()
    {
        var full = Full();
        var visible = full.VisibleTo((_, on) => on is null, Plans.School);
        Assert.That(visible.Evaluations, Is.Empty);
        Assert.That(visible.Measures.SelectMany(measure => measure.Voices).Select(voice => voice.Words), Is.EqualTo(new[] { "Godt" }), "what the own service has said is its own");
        Assert.That(visible.Measures.Select(measure => measure.Title), Is.EqualTo(full.Measures.Select(measure => measure.Title)));
        Assert.That(visible.Goals, Is.EqualTo(full.Goals));
    }

    [Test]
    public void A_measure_without_unit_is_nobodys_own()
    {
        var full = Full();
        var loose = full with { Measures = [full.Measures[0] with { ResponsibleUnitId = null }] };
        Assert.That(loose.VisibleTo((_, _) => false, null).Measures, Is.Empty);
    }
}
