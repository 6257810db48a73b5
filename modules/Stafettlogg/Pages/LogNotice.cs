using Kommune.Contracts;
using Kommune.Stafettlogg.Baton;
using Kommune.Ui;

namespace Kommune.Stafettlogg.Pages;

/// <summary>What stands first on the log's page: a question to this reader, or why things stand still.</summary>
/// <param name="Heading">The matter.</param>
/// <param name="Text">More about it.</param>
/// <param name="Href">Where it is answered.</param>
/// <param name="Action">What the way there is called.</param>
/// <param name="Asks">The reader is asked, and not only told.</param>
internal sealed record LogNotice(string Heading, string? Text, string? Href = null, string? Action = null, bool Asks = false)
{
    /// <summary>Null when there is nothing. At most one thing is asked at a time: what stops everything else comes first.</summary>
    public static LogNotice? For(LogView view, Actor actor)
    {
        var isEmployee = actor.Kind == ActorKind.Employee;
        var isAsked = view.MayGovern && view.Consent?.Missing.Contains(actor.PersonId) == true;
        if (view.Handover is { IsAccepted: false } handover && handover.ToPersonId == actor.PersonId && isEmployee)
            return new(BatonTexts.Get("baton.you-are-asked", view.Holder?.Name), BatonTexts.Get("baton.until-you", view.Holder?.Name), $"{Links.PassBaton(view.Id)}/answer", BatonTexts.Get("baton.answer"), Asks: true);
        switch (view.Log.State)
        {
            case LogState.Proposed when isAsked:
                return new(PageTexts.Get("notice.asked"), view.Log.Reason, Links.Answer(view.Id), PageTexts.Get("notice.asked-action"), Asks: true);
            case LogState.Proposed:
                return new(PageTexts.Get("notice.waits"), Waiting(view), view.MayWrite ? Links.Answer(view.Id) : null, PageTexts.Get(isEmployee ? "notice.register" : "notice.see"));
            case LogState.ConsentLapsed:
                return new(PageTexts.Get("notice.lapsed"), PageTexts.Get("notice.lapsed-text"), view.MayWrite ? Links.Answer(view.Id) : null, PageTexts.Get(isEmployee ? "notice.register" : "notice.renew"), Asks: view.MayGovern);
            case LogState.Paused:
                return new(PageTexts.Get("notice.paused"), view.Log.Pause is { } pause ? PageTexts.Get("notice.paused-text", pause.Reason, Dates.Long(pause.NextContact)) : null, view.MayWrite ? Links.Pause(view.Id) : null, PageTexts.Get("pause.resume"));
            case LogState.Converting:
                return new(PageTexts.Get("notice.converting"), PageTexts.Get("notice.converting-text"));
            case LogState.Closing:
                return new(PageTexts.Get("notice.closing"), PageTexts.Get("notice.closing-text"), view.Sees(Topics.Together) ? Links.Evaluate(view.Id) : null, PageTexts.Get("evaluate.title"));
            case LogState.Closed:
                return new(PageTexts.Get("notice.closed"), PageTexts.Get(view.MayGovern ? "notice.closed-family" : "notice.closed-text"), view.IsHolder && view.Log.Closing?.Receipt is null ? Links.Archive(view.Id) : null, PageTexts.Get("archive.title"));
            case LogState.Declined:
                return new(PageTexts.Get("notice.declined"), PageTexts.Get("notice.declined-text", Dates.Long(view.Log.AskedOn)));
        }
        if (view.Log.Objections.Count > 0 && view.MayWrite)
            return new(PageTexts.Get("notice.disagree"), PageTexts.Get("notice.disagree-text", Names.List([.. view.Log.Objections.Select(one => view.NameOf(one.PersonId)).OfType<string>()])));
        if (view.MayGovern && view.Log.Measures.FirstOrDefault(one => one.Status == MeasureStatus.Offered) is { } offer)
            return new(PageTexts.Get("notice.offer", offer.Title), offer.How, Links.Measure(view.Id, offer.Id), PageTexts.Get("measure.offer-action"), Asks: true);
        if (view.Handover is { } open && !view.OnlyDates)
            return new(BatonTexts.Get(open.IsAccepted ? "baton.agreed" : "baton.asked", view.NameOf(open.ToPersonId), Dates.Long(open.StartsOn)), BatonTexts.Get("baton.until", view.Holder?.Name), Links.Baton(view.Id), BatonTexts.Get("baton.title"));
        return null;
    }

    private static string Waiting(LogView view) => view.Consent is { Missing: { Count: > 0 } missing }
        ? PageTexts.Get("notice.waits-for", Names.List([.. missing.Select(id => view.NameOf(id)).OfType<string>()])) : PageTexts.Get("notice.waits-text");
}
