using Kommune.Contracts;
using Kommune.IndividualPlans.Pages;
using Kommune.Ui;

namespace Kommune.IndividualPlans;

/// <summary>Everything that stands in a case, from the first notification to how it ended, for the person's right to see all of it (R49).</summary>
internal sealed class CaseData(ReadCase cases) : IPersonData
{
    public string ResourceKind => ResourceKinds.CaseId;

    public async Task<IReadOnlyList<PersonDatum>> In(Guid resourceId)
    {
        var one = await cases.Do(resourceId);
        var data = new List<PersonDatum>();
        Add(Section.Title, "case.title", null, PageTexts.Get("data.state"), CaseText.State(one.State));
        Add(Section.Title, "case.title", null, PageTexts.Get("case-change.received"), Dates.Long(one.ReceivedOn));
        if (one.CoordinatorId is { } coordinator && one.CoordinatorAppointedOn is { } appointed)
            Add(Section.Title, "case.title", null, PageTexts.Get("data.coordinator"), $"{one.People.GetValueOrDefault(coordinator)?.Name}, {Dates.Long(appointed)}");
        foreach (var told in one.Notifications)
        {
            Add(ResourceKinds.Clarification, "data.notification", told.Id, Dates.Long(Dates.DateOf(told.ReceivedAt)), one.People.GetValueOrDefault(told.NotifierId)?.Name);
            Add(ResourceKinds.Clarification, "data.notification", told.Id, CaseText.Wants(told.WantsCoordinator, told.WantsPlan), told.Text);
            Add(ResourceKinds.Clarification, "data.notification", told.Id, null, told.RejectText);
        }
        if (one.Talk is { } talk)
        {
            Add(ResourceKinds.Clarification, "talk.heading", null, PageTexts.Get("talk.when"), Dates.Long(talk.On));
            Add(ResourceKinds.Clarification, "talk.heading", null, PageTexts.Get("data.matters"), talk.WhatMatters);
            Add(ResourceKinds.Clarification, "talk.heading", null, PageTexts.Get("talk.services"), talk.Services);
            Add(ResourceKinds.Clarification, "talk.heading", null, PageTexts.Get("talk.wants"), CaseText.Wants(talk.WantsCoordinator, talk.WantsPlan));
        }
        foreach (var right in one.Rights) Add(ResourceKinds.Decision, "rights.heading", null, null, PageTexts.Of("right", right));
        foreach (var basis in one.Bases) Add(ResourceKinds.Decision, "rights.heading", null, null, PageTexts.Of("basis-law", basis));
        if (one.OfferedOn is { } offered) Add(ResourceKinds.Decision, "rights.heading", null, null, PageTexts.Get("rights.offered", Dates.Long(offered)));
        if (one.Denial is { } denial)
        {
            Add(ResourceKinds.Decision, "denial.heading", null, PageTexts.Get("denial.reason"), denial.Reason);
            Add(ResourceKinds.Decision, "denial.heading", null, PageTexts.Get("denial.complain"),
                PageTexts.Get("denial.how", PageTexts.Get("authority." + denial.Authority), denial.Weeks, Dates.Long(denial.AppealBy)));
        }
        if (one.Appeal is { } appeal)
        {
            Add(ResourceKinds.Decision, "appeal.heading", null, Dates.Long(appeal.ReceivedOn), appeal.Words);
            Add(ResourceKinds.Decision, "appeal.heading", null, appeal.Outcome is { } outcome ? PageTexts.Of("appeal-outcome", outcome) : null, appeal.DecisionReason);
        }
        if (one.Closing is { } closing) Add(ResourceKinds.Decision, "data.closing", null, Dates.Long(closing.On), closing.Text);
        foreach (var row in one.History)
            Add(ResourceKinds.Decision, "case.history", null, Dates.Long(Dates.DateOf(row.At)), $"{PageTexts.Get("change." + row.Code)} ({one.People.GetValueOrDefault(row.ActorId)?.Name})");
        return data;

        void Add(string section, string heading, Guid? item, string? label, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) data.Add(new PersonDatum { Section = section, Heading = PageTexts.Get(heading), ItemId = item, Label = label, Text = text });
        }
    }
}
