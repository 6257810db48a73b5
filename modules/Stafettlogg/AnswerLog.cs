using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>The family's yes or no to the log: before it opens, while it lasts, and when a consent is to be given anew.</summary>
internal sealed class AnswerLog(LogConsents rules, LogStore logs, LogWork work, LogNotices notices, ISharing sharing, IConsents consents, IResources resources)
{
    /// <returns>Who has said yes now, and who is still asked.</returns>
    public async Task<ConsentStatus> Yes(Guid logId, string? childsView, OnBehalf? onBehalf = null)
    {
        var giver = await rules.By(logId, ChangeCodes.LogAgreed, onBehalf);
        var log = await logs.Get(logId);
        var status = await rules.Of(logId, log.SubjectId);
        var view = status.Givers.IsChild ? childsView ?? log.Document.ChildsView : null;
        new Check().That(!status.Givers.IsChild || RelayLog.ChildsViews.Contains(view), ProblemCodes.ChildNotInformed, nameof(LogDocument.ChildsView)).Done();
        await rules.Give(logId, giver, view);
        status = await rules.Of(logId, log.SubjectId);
        await work.Save(log, log.Agree(giver.PersonId, status.ValidTo));

        if (log.Document.Objections.Count == 0) await notices.Agreed(log);
        if (!status.IsValid) return status;
        log = await logs.Get(logId);
        if (log.May(LogOperation.Open)) await work.Save(log, log.Open(true, work.Now));
        else if (log.May(LogOperation.RenewConsent)) await work.Save(log, log.RenewConsent(true));
        else return status;
        await notices.TellHolder(log, "log-yes");
        // Where one yes is enough, the others are told, and may object (R18).
        await notices.Tell(status.Givers.All.Where(one => !status.HasGiven(one)), "log-other-yes", log, Links.Answer(logId));
        return status;
    }

    /// <summary>No, or no longer: it takes effect at once, needs no reason, and stops no ordinary help (R14, R15).</summary>
    public async Task No(Guid logId, OnBehalf? onBehalf = null)
    {
        var giver = await rules.By(logId, ChangeCodes.LogDeclined, onBehalf);
        var log = await logs.Get(logId);
        await rules.Withdraw(logId, giver.PersonId);
        var status = await rules.Of(logId, log.SubjectId);
        Guid[] no = [.. log.Document.Objections.Select(one => one.PersonId).Append(giver.PersonId).Distinct()];
        if (log.State == LogState.Proposed && Refusal.EndsIt(status.Givers, [.. status.Given.Select(one => one.GiverId)], no)) await Decline(log);
        else await Object(log, giver.PersonId, status.IsValid);
    }

    private async Task Decline(RelayLog log)
    {
        await notices.TellHolder(log, "log-declined");
        await notices.Agreed(log);
        log.Decline();
        await logs.SaveDeclined(log, work.Now);
        await consents.Refuse(log.Id, log.Document.AskedById);
        await resources.Close(log.Id);
    }

    private async Task Object(RelayLog log, Guid personId, bool stillValid)
    {
        await sharing.StopAll(log.Id, personId);
        await work.Save(log, log.Object(personId, work.Now));
        await notices.Discuss(log);
        if (stillValid || !log.May(LogOperation.LapseConsent)) return;
        log = await logs.Get(log.Id);
        await work.Save(log, log.LapseConsent());
        await notices.TellHolder(log, "log-lapsed");
    }
}
