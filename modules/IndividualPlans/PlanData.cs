using Kommune.Contracts;
using Kommune.IndividualPlans.Pages;

namespace Kommune.IndividualPlans;

/// <summary>Everything that stands in a plan, and in its owner's own notes, for the owner's right to see all of it (R49).</summary>
internal sealed class PlanData(ReadPlan plans, PrivateNotes notes) : IPersonData
{
    public string ResourceKind => ResourceKinds.Plan.Id;

    public async Task<IReadOnlyList<PersonDatum>> In(Guid resourceId)
    {
        var view = await plans.Do(resourceId);
        var content = view.Working ?? PlanContent.Empty;
        var goals = content.Goals.ToDictionary(goal => goal.Id, goal => goal.Words);
        var words = new FieldWords(new PlanNames(view.People, view.Employees, view.Units), goals);
        return
        [
            .. from item in content.Items()
               from field in item.Fields
               // A goal the reader may not see has no name to tell.
               where FieldWords.IsTold(field.Field) && (field.Kind != FieldKind.Item || goals.Any(goal => goal.Key.ToString() == field.Text))
               select new PersonDatum
               {
                   Section = item.Section,
                   ItemId = item.Id,
                   Heading = PageTexts.Get($"item.{item.GetType().Name}"),
                   Label = FieldWords.Name(field.Field),
                   Text = words.Of(field.Kind, field.Text),
               },
            .. view.Access.May(Sections.PrivateNotes) ? await Notes(resourceId) : [],
        ];
    }

    private async Task<IEnumerable<PersonDatum>> Notes(Guid planId) => (await notes.Read(planId)).Select(note =>
        new PersonDatum { Section = Sections.PrivateNotes, ItemId = note.Id, Heading = PageTexts.Get("notes.title"), Text = note.Words });
}
