using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Host.Safety;
using Kommune.Platform.Access;
using Kommune.Ui;

namespace Kommune.Host.Consents;

/// <summary>Everything somebody decides the sharing of: about the person and about those she or he acts for, in every module.</summary>
internal sealed class ConsentList(
    IAccess access, IPeople people, IOrganisation organisation, IResources resources, ConsentStates states, ConsentStore store, SectionNames names)
{
    public sealed record Row(Guid Id, string Heading);

    public async Task<IReadOnlyList<Row>> Mine()
    {
        var rows = new List<Row>();
        Guid[] subjects = [access.Actor.PersonId, .. access.Actor.ActsFor.Select(relation => relation.SubjectId)];
        var persons = await people.Get([.. subjects.Distinct()]);
        foreach (var subject in subjects.Distinct().Where(persons.ContainsKey))
            foreach (var resource in await resources.About(subject))
            {
                if (!(await access.Of(resource.Id)).May(Section.Consents, Right.Govern)) continue;
                var state = await states.Of((await access.Read(resource.Id, Section.Consents)).Resource);
                if (state.Shareable.Count > 0) rows.Add(new(resource.Id, Heading(state, persons[subject])));
            }
        return rows;
    }

    /// <summary>What an employee has written down that I am said to have said.</summary>
    public async Task<IReadOnlyList<(string Text, string Href)>> ToConfirm()
    {
        var units = await organisation.Units();
        var lines = new List<(string, string)>();
        foreach (var consent in await store.Unconfirmed(access.Actor.PersonId))
            if ((await access.Of(consent.ResourceId)) is var found && found.May(Section.Consents))
                lines.Add((consent.UnitId is { } unit
                    ? ConsentTexts.Get("confirm.line", found.Names(units).GetValueOrDefault(unit, ""), Dates.Long(Dates.DateOf(consent.GivenAt)))
                    : ConsentTexts.Get("confirm.line-make", names.Resource(found.Resource.Kind), Dates.Long(Dates.DateOf(consent.GivenAt))), ConsentLinks.Confirm(consent.Id)));
        return lines;
    }

    /// <summary>Somebody may have one that is open and some that are not: each has a name of its own.</summary>
    private string Heading(ConsentState state, Person subject) =>
        state.Resource.ClosedAt is { } closed ? ConsentTexts.Get("resource-closed", Name(state, subject), Dates.Long(Dates.DateOf(closed))) : Name(state, subject);

    private string Name(ConsentState state, Person subject) =>
        subject.Id == access.Actor.PersonId ? names.Resource(state.Resource.Kind) : ConsentTexts.Get("resource-of", names.Resource(state.Resource.Kind), subject.GivenName);
}
