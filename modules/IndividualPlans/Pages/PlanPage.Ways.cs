namespace Kommune.IndividualPlans.Pages;

/// <content>Where the page leads: its own contents, and what else can be done.</content>
public partial class PlanPage
{
    private void Contents()
    {
        if (May(Sections.Goals) && Content.Strengths.Count > 0) Add("strengths");
        if (May(Sections.Goals) || Content.Measures.Count > 0) Add("goals");
        if (May(Sections.Needs) && Content.Needs.Count > 0) Add("needs");
        if (May(Sections.Participants)) _contents.Add(("team", PageTexts.Get(IsSelf ? "plan.team-mine" : "plan.team")));
        if (_contributes) Add("contributions");
        if (_talks) Add("language");
        Add("review");
        if (_points.Count > 0 && !_print) Add("missing");
        if (!_print) Add("versions");

        void Add(string id) => _contents.Add((id, PageTexts.Get("plan." + id)));
    }

    private void More()
    {
        if (_print || _edit) return;
        if (!IsEmployee && IsSelf) _more.Add((PageTexts.Get("more.notes"), PlanHref + "/notes"));
        if (MayOpenCase) _more.Add((PageTexts.Get("more.case"), Links.Case(CaseId)));
        if (!MayEdit) return;
        if (_mayFollow) _more.Add((PageTexts.Get("more.pause"), PlanHref + "/pause"));
        if (MayGovern && IsEditable && _consent) _more.Add((PageTexts.Get("more.withdraw"), Links.Consent(Id)));
        if (State != PlanState.Ended) _more.Add((PageTexts.Get("more.end"), PlanHref + "/end"));
    }
}
