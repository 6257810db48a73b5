using FsCheck;
using FsCheck.Fluent;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class PlanJsonTests
{
    [Test, Property("Rule", "R98")]
    public void A_plan_comes_back_from_storage_letter_by_letter()
    {
        var plan = Plans.Complete();
        plan.AddGoal(Plans.Family, "Áŋgár Čearro: «æøå ÆØÅ ŧ» 👨‍👩‍👧 👍🏽", "<b>&\"'\\ \u2028 \t\n");
        plan.Approve(Plans.Mother, Capacity.Guardian, true, Plans.Now, Plans.Born);
        plan.GiveVoice(plan.Content!.Measures[0].Id, Plans.Family, 4, "😀", Plans.Today);
        plan.AddNeed("Ro", null);
        var json = PlanJson.Write(plan.Document);
        var back = PlanJson.Read<PlanDocument>(json);
        Assert.That(PlanJson.Write(back), Is.EqualTo(json));
        Assert.That((back.Content!.Goals[1].Words, back.Content.Goals[1].Professional), Is.EqualTo((plan.Content!.Goals[1].Words, plan.Content.Goals[1].Professional)));
        Assert.That(PlanDifference.Between(plan.Content, back.Content!), Is.Empty);
        Assert.That(json, Does.Contain("Áŋgár").And.Contain("\"UnderRevision\""), "people can read what is stored");
    }

    [Test]
    public void Any_text_that_is_let_in_comes_back_as_it_was() => Prop.ForAll<string>(text =>
    {
        var plan = Plans.New();
        if (Refused.Codes(() => plan.AddNeed(text, null)).Length > 0) return true;
        return PlanJson.Read<PlanContent>(PlanJson.Write(plan.Working)).Needs[0] == plan.Working.Needs[0];
    }).QuickCheckThrowOnFailure();

    [Test]
    public void An_older_program_reads_a_newer_document_and_a_newer_program_an_older_one()
    {
        var newer = PlanJson.Read<PlanContent>("""{"Dreams":[{"Words":"x"}],"Needs":[{"Id":"0198a2b4-0000-7000-8000-000000000001","Revision":3,"Text":"Ro","Colour":"blue"}]}""");
        Assert.That((newer.Needs[0].Text, newer.Needs[0].Revision, newer.Needs[0].WishedHelp, newer.Goals.Count), Is.EqualTo(("Ro", 3, (string?)null, 0)));
        Assert.That(PlanJson.Read<PlanContent>("{}").Items(), Is.Empty);
    }
}
