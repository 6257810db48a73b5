using System.Globalization;
using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>What every page about a log's meetings asks for, and the way back.</summary>
public abstract class MeetingPage : FormPage
{
    /// <summary>The log.</summary>
    [Parameter] public Guid LogId { get; set; }

    [Inject] private protected ReadMeetings Reading { get; set; } = null!;
    [Inject] private protected HoldMeeting Meeting { get; set; } = null!;
    [Inject] private protected TimeProvider Clock { get; set; } = null!;
    [Inject] private IStringLocalizer<MeetingTexts> Words { get; set; } = null!;
    [Inject] private IStringLocalizer<Stafettlogg.Texts> ModuleWords { get; set; } = null!;

    /// <inheritdoc/>
    protected override IStringLocalizer Localizer => new Both(Words, ModuleWords);

    private protected static string T(string key) => MeetingTexts.Get(key);
    private protected static string T(string key, params object?[] values) => MeetingTexts.Get(key, values);

    private protected static IReadOnlyList<Choice> TopicsFor(LogView log) =>
        [.. Topics.OfContent.Where(topic => log.Sees(topic)).Select(topic => new Choice(topic, PageTexts.Topic(topic)))];

    private protected static DateTimeOffset? At(string? day, string? time)
    {
        if (Input.Date(day, "StartsAt") is not { } date) return null;
        if (!TimeOnly.TryParseExact((time ?? "").Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            throw new RuleViolationException("problem.meeting-clock", "Time");
        var local = date.ToDateTime(clock);
        return new DateTimeOffset(local, NorwegianDay.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private protected static IReadOnlyList<Link> Crumbs(Guid logId, params (string Text, string Href)[] more) =>
        [new(T("crumb.log"), Links.Log(logId)), new(T("meetings.title"), MeetingLinks.All(logId)), .. more.Select(one => new Link(one.Text, one.Href))];

    /// <summary>Problems of the log itself have their words with the log.</summary>
    private sealed class Both(IStringLocalizer own, IStringLocalizer module) : IStringLocalizer
    {
        public LocalizedString this[string name] => own[name] is { ResourceNotFound: false } found ? found : module[name];

        public LocalizedString this[string name, params object[] arguments] => own[name, arguments] is { ResourceNotFound: false } found ? found : module[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => own.GetAllStrings(includeParentCultures).Concat(module.GetAllStrings(includeParentCultures));
    }
}
