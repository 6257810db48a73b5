using Kommune.Ui;

namespace Kommune.IndividualPlans.Pages;

/// <content>Who helps, as the page lists them.</content>
public partial class PlanPage
{
    private sealed record Member(string Name, string? Role, string? Phone = null, bool Own = false, Guid? ParticipantId = null);

    private List<Member> Team()
    {
        var team = new List<Member>();
        var owners = (View.Consent?.Givers.All ?? View.Approvals.Where(approval => approval.Number == ApprovedNumber).Select(approval => approval.By)).Distinct().ToList();
        if (owners.Any(id => id != Subject.Id)) team.Add(new(Names.List([.. owners.Where(id => id != Subject.Id).Select(View.NameOf)]), PageTexts.Get("team.guardian", Subject.GivenName), Own: true));
        foreach (var one in Content.Participants)
        {
            var employee = PlanNames.Employee(one.PersonId);
            var unit = PlanNames.Unit(one.UnitId ?? employee?.UnitId);
            var person = PlanNames.Person(one.PersonId);
            var name = person ?? one.Name ?? unit?.Name ?? "";
            // A relative's own phone is nobody else's business (R35): only phones at work are shown.
            team.Add(one.Kind == ParticipantKind.Relative || (employee is null && one.Kind == ParticipantKind.Person)
                ? new(name, one.Role, Own: one.Kind == ParticipantKind.Relative, ParticipantId: one.Id)
                : new(name, Joined(one.Role ?? (employee is null ? null : Capital(employee.Title)), name == unit?.Name ? null : unit?.Name), employee?.Phone ?? unit?.Phone, ParticipantId: one.Id));
        }
        return team;
    }

    private static string? Joined(string? first, string? second) => first is null || second is null ? first ?? second : $"{first}, {second}";
}
