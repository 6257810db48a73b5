using Kommune.Contracts;
using Kommune.Ui;

namespace Kommune.Stafettlogg;

/// <summary>What the child said last in the log, for every page about the child.</summary>
internal sealed class LogWords(IAccess access, LogStore logs, LogConsents rules) : IOwnWords
{
    public async Task<OwnWords?> Of(Guid subjectId)
    {
        if (await logs.OpenOf(subjectId) is not { } log || log.Document.Voices.LastOrDefault(one => one.Words is not null) is not { } voice) return null;
        await rules.Lapse(log);
        var found = await access.Of(log.Id);
        var family = found.May(Section.Title, Right.Govern);
        if (!found.May(Topics.Voice, voice.At) || !(family || LogContent.IsOpenToServices(log.State))) return null;
        return new() { Words = voice.Words!, Said = PageTexts.Get("voice.said-on", Dates.Long(Dates.DateOf(voice.At))) };
    }
}
