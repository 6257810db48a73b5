using Kommune.Ui;

namespace Kommune.IndividualPlans.Pages;

/// <content>What the page asks of its reader.</content>
public partial class PlanPage
{
    private sealed record Notice(string Heading, string? Text, string? Href = null, string? Action = null);

    // At most one thing is asked at a time: what stops everything else comes first.
    private Notice? Tell()
    {
        switch (State)
        {
            case PlanState.Ended:
                return new(PageTexts.Get("notice.ended", Dates.Long(View.EndedOn ?? Today)), View.ClosingNote);
            case PlanState.ConsentWithdrawn:
                _asksFirst = MayGovern;
                return new(PageTexts.Get("notice.withdrawn"), PageTexts.Get("notice.withdrawn-text"), MayEdit ? Links.Consent(Id) : null, PageTexts.Get(MayGovern ? "notice.renew" : "notice.consent-register"));
            case PlanState.Paused:
                return new(PageTexts.Get("notice.paused"), View.Pause is { } pause ? PageTexts.Get("notice.paused-text", pause.Reason, Dates.Long(pause.NextContact)) : null, MayEdit ? PlanHref + "/resume" : null, PageTexts.Get("notice.resume"));
            case PlanState.Draft or PlanState.Active or PlanState.UnderRevision when !_consent && MayEdit:
                _asksFirst = true;
                return new(PageTexts.Get("notice.consent"), MayGovern ? PageTexts.Get("notice.consent-owner") : PageTexts.Get("notice.consent-employee", Subject.GivenName), Links.Consent(Id), PageTexts.Get(MayGovern ? "notice.consent-action" : "notice.consent-register"));
            case PlanState.Draft:
                return new(PageTexts.Get("notice.draft"), MayGovern ? PageTexts.Get("notice.draft-owner") : PageTexts.Get("notice.draft-employee", Subject.GivenName), !_edit && MayEdit ? Links.Approve(Id) : null, PageTexts.Get("plan.review-approve"));
            case PlanState.UnderRevision when _edit:
                return new(PageTexts.Get("notice.revision", ApprovedNumber + 1), PageTexts.Get("notice.revision-editing", ApprovedNumber));
            case PlanState.UnderRevision when MayEdit:
                return new(PageTexts.Get("notice.revision", ApprovedNumber + 1), PageTexts.Get("notice.revision-reading", ApprovedNumber), Links.Approve(Id), PageTexts.Get(MayGovern ? "plan.review-approve" : "notice.revision-see"));
            default:
                return null;
        }
    }
}
