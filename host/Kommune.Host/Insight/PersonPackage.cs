using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Platform.Insight;

namespace Kommune.Host.Insight;

/// <summary>Everything the asker may see about a person: what is kept, where it comes from, who can see it, and what is held back with the reason.</summary>
internal sealed class PersonPackage(AccessRequests requests, IAccess access, IPeople people, IResources resources, IOrganisation organisation, WhoSees whoSees, IOffers offers, SectionNames names, PackageMatters matters)
{
    /// <exception cref="NotFoundException">Before an answer has been delivered.</exception>
    public async Task<PackageAnswer> Of(Guid subjectId)
    {
        if (await requests.Own(subjectId) is not { DeliveredAt: { } delivered } request)
            throw new NotFoundException();
        var held = await requests.Held(request.Id);
        var units = (await organisation.Units()).ToDictionary(unit => unit.Id, unit => unit.Name);
        var subject = (await people.Get([subjectId]))[subjectId];
        var acting = await people.ActingFor(subjectId);
        var relatives = await people.Get([.. acting.Select(relation => relation.PersonId)]);
        var cases = new List<PackageCase>();
        var known = new List<Guid>();
        foreach (var resource in await resources.About(subjectId))
            if ((await access.Of(resource.Id)).May(Section.Title))
            {
                known.Add(resource.Id);
                cases.Add(await Case(resource, held, units));
            }

        return new PackageAnswer
        {
            Name = subject.Name,
            BirthDate = subject.BirthDate,
            Language = subject.Language,
            DeliveredAt = delivered,
            Relations = [.. acting.Where(relation => relatives.ContainsKey(relation.PersonId))
                .Select(relation => new PackageRelation { Name = relatives[relation.PersonId].Name, Kind = relation.Kind, From = relation.From })],
            Cases = cases,
            Notices = await matters.Notices(subjectId, known),
            Tasks = await matters.Tasks(known),
        };
    }

    private async Task<PackageCase> Case(Resource resource, IReadOnlyList<HeldBack> held, Dictionary<Guid, string> units)
    {
        // A part that is hidden from the reader is not there: neither as what others see nor as what is held back (R58).
        var may = await access.Of(resource.Id);
        var mine = held.Where(one => one.ResourceId == resource.Id && IsThere(one.Section)).ToList();
        var data = new List<PersonDatum>();
        foreach (var source in offers.All<IPersonData>().Where(source => source.ResourceKind == resource.Kind))
            data.AddRange(await source.In(resource.Id));
        return new PackageCase
        {
            Kind = names.Resource(resource.Kind),
            LeadService = units.GetValueOrDefault(resource.LeadUnitId) ?? "",
            Data = [.. data.Where(datum => mine.TrueForAll(one => one.Section != datum.Section))],
            Recipients = [.. (await whoSees.Of(resource.Id)).Select(viewer => new PackageRecipient
            {
                Name = viewer.ByService && viewer.UnitId is { } unit ? units.GetValueOrDefault(unit) ?? viewer.Name : viewer.Name,
                Why = InsightTexts.Get($"law.{viewer.Basis}"),
                Sections = names.InWords(resource.Kind, viewer.Rights.Keys.Where(IsThere)),
            }).Where(recipient => recipient.Sections.Length > 0).Distinct()],
            HeldBack = [.. mine.Select(one => new PackageHeld { Section = names.Label(resource.Kind, one.Section), Provision = InsightTexts.Get($"provision.{one.LegalBasis}"), Reason = one.Reason })],
        };

        bool IsThere(string section) => may.Decide(section, Right.Read).Reason != DenyReason.Hidden;
    }
}
