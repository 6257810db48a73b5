using System.Runtime.CompilerServices;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class PlanDifferenceTests
{
    [Test]
    public void A_changed_field_shows_what_stood_and_what_stands()
    {
        var plan = Plans.Active();
        var goal = plan.Content!.Goals[0];
        plan.EditGoal(goal.Id, goal.Revision, Plans.Family, goal.Words, "Ny faglig ordlyd");
        Assert.That(PlanDifference.Between(plan.Content, plan.Draft!), Is.EqualTo(new[]
        {
            new PlanDifference
            {
                Section = Sections.Goals, Item = "Goal", ItemId = goal.Id, Field = "Professional", FieldKind = FieldKind.Text, Kind = DifferenceKind.Changed,
                OldText = goal.Professional, NewText = "Ny faglig ordlyd",
            },
        }));
    }

    [Test]
    public void What_came_and_what_went_is_told_field_by_field()
    {
        var plan = Plans.Active();
        var need = plan.Content!.Needs[0];
        plan.RemoveNeed(need.Id, need.Revision);
        plan.AddNeed("Søvn", null);
        var differences = PlanDifference.Between(plan.Content, plan.Draft!);
        Assert.That(differences.Select(one => (one.Kind, one.Field, one.OldText, one.NewText)), Is.EqualTo(new[]
        {
            (DifferenceKind.Added, "Text", (string?)null, "Søvn"),
            (DifferenceKind.Removed, "Text", need.Text, null),
            (DifferenceKind.Removed, "WishedHelp", need.WishedHelp, null),
        }));
    }

    [Test]
    public void A_new_order_is_a_difference()
    {
        var plan = Plans.New();
        foreach (var words in new[] { "A", "B", "C" }) plan.AddGoal(Plans.Family, words, null);
        var old = plan.Working;
        plan.MoveGoal(old.Goals[2].Id, up: true);
        Assert.That(PlanDifference.Between(old, plan.Working).Select(one => (one.Field, one.OldText, one.NewText)),
            Is.EqualTo(new[] { (PlanDifference.Order, "3", "2"), (PlanDifference.Order, "2", "3") }));
    }

    [Test]
    public void The_first_version_is_all_new_and_nothing_differs_from_itself()
    {
        var content = Plans.Complete().Working;
        Assert.That(PlanDifference.Between(null, content).Select(one => one.Kind).Distinct(), Is.EqualTo(new[] { DifferenceKind.Added }));
        Assert.That(PlanDifference.Between(null, content).Select(one => one.ItemId).Distinct(), Is.EquivalentTo(content.Items().Select(item => item.Id)));
        Assert.That(PlanDifference.Between(content, content), Is.Empty);
        Assert.That(PlanDifference.Between(null, PlanContent.Empty), Is.Empty);
    }

    private static IEnumerable<Type> ItemTypes() => typeof(PlanItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PlanItem)));

    [TestCaseSource(nameof(ItemTypes))]
    public void Every_property_of_every_item_is_among_the_fields_that_are_compared(Type type)
    {
        string[] beside = [nameof(PlanItem.Id), nameof(PlanItem.Revision), nameof(Measure.StatusRevision), nameof(Measure.Voices)];
        var item = (PlanItem)RuntimeHelpers.GetUninitializedObject(type);
        var properties = type.GetProperties().Where(property => !beside.Contains(property.Name)).ToList();
        foreach (var property in properties)
        {
            var value = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(item, value == typeof(string) ? "x" : Activator.CreateInstance(value));
        }
        Assert.That(item.Fields.Select(field => field.Field), Is.EquivalentTo(properties.Select(property => property.Name)));
    }

    [Test]
    public void Ids_and_days_say_what_they_are()
    {
        var kinds = PlanDifference.Between(null, Plans.Complete().Working).Where(one => one.Item == "Measure").ToDictionary(one => one.Field, one => one.FieldKind);
        Assert.That((kinds["ResponsibleUnitId"], kinds["Deadline"], kinds["GoalId"], kinds["Status"], kinds["Title"]),
            Is.EqualTo((FieldKind.Unit, FieldKind.Date, FieldKind.Item, FieldKind.Code, FieldKind.Text)));
    }
}
