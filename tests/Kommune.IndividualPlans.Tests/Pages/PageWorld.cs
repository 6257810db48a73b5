using System.Net;
using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Pages;

/// <summary>A municipality where Lyttende's family and the services work through the pages, without JavaScript, as anybody would.</summary>
internal sealed partial class PageWorld(TestHost host) : IAsyncDisposable
{
    public static async Task<PageWorld> Open() => new(await TestHost.With("individual-plans"));

    public TestHost Host => host;
    public Visitor Mother { get; private set; } = null!;
    public Visitor Father { get; private set; } = null!;
    public Visitor Unit { get; private set; } = null!;
    public Visitor Coordinator { get; private set; } = null!;
    public string Case { get; private set; } = "";
    public string Plan { get; private set; } = "";

    public async Task LogIn()
    {
        Mother = await host.LogIn("Tålmodig Bekk");
        Father = await host.LogIn("Sindig Bro");
        Unit = await host.LogIn("Ryddig Kalender");
        Coordinator = await host.LogIn("Våken Lanterne");
    }

    /// <summary>From a need to a case that somebody has taken.</summary>
    public async Task Notify()
    {
        // The demo's own stories wait in the same inbox: the one that is new is ours.
        var before = await Waiting();
        var page = await Mother.Get("/individual-plans/notifications/new");
        await Send(Mother, page, "notify", ("Form.SubjectId", Option(page, "Lyttende Bekk")), ("Form.Text", "Vi trenger hjelp fra flere."), ("Form.WantsPlan", "true"), ("Form.WantsCoordinator", "true"));
        var taken = await Send(Unit, await Unit.Get((await Waiting()).Except(before).Single()), "take");
        Case = taken.Address;
    }

    private async Task<IReadOnlyList<string>> Waiting() =>
        [.. NotificationLink().Matches((await Unit.Get("/individual-plans/notifications")).Html).Select(match => match.Value).Distinct()];

    public async Task Talk() =>
        await Fill(Unit, $"{Case}/talk", "talk", ("Form.WhatMatters", "Jeg vil leke ute."), ("Form.Services", "Skole og avlastning."), ("Form.WantsCoordinator", "true"), ("Form.WantsPlan", "true"));

    /// <summary>Right, answer, coordinator and both parents' yes: a draft that can be written.</summary>
    public async Task StartPlan()
    {
        await Notify();
        await Talk();
        await Fill(Unit, $"{Case}/right", "right", ("Form.Bases", nameof(LegalBasis.HealthCare)));
        await Fill(Mother, $"{Case}/offer", "offer-answer", ("Form.Coordinator", "yes"), ("Form.Plan", "yes"));
        var choose = await Unit.Get($"{Case}/coordinator");
        await Send(Unit, choose, "appoint", ("Form.PersonId", Option(choose, "Våken Lanterne")));
        Plan = (await Mother.Get("/individual-plans")).Address;
        foreach (var parent in new[] { Mother, Father }) await Fill(parent, $"{Plan}/consent", "consent", ("Form.ChildsView", "heard"));
    }

    /// <summary>Everything the plan must have before it can apply.</summary>
    public async Task Write()
    {
        await Fill(Mother, $"{Plan}/own-words", "words", ("Form.Words", "Jeg vil leke ute med de andre."), ("Form.HowSaid", "med bildetavle"));
        await Fill(Mother, $"{Plan}/strengths/new", "strength", ("Form.Words", "Jeg husker sanger."));
        await Fill(Mother, $"{Plan}/goals/new", "goal", ("Form.Words", "Jeg vil leke ute."), ("Form.Professional", "Deltar i utelek."));
        var measure = await Coordinator.Get($"{Plan}/measures/new");
        await Send(Coordinator, measure, "measure", ("Form.Title", "Lekegruppe i storefri"), ("Form.HowCarriedOut", "En voksen starter leken."), ("Form.ResponsibleUnitId", Option(measure, "Strandlia skole")), ("Form.Deadline", "1. desember 2026"));
        foreach (var unit in new[] { "Strandlia skole", "Avlastning Lia" })
        {
            var page = await Coordinator.Get($"{Plan}/participants/new");
            await Send(Coordinator, page, "participant", ("Form.UnitId", Option(page, unit)));
        }
        await Fill(Coordinator, $"{Plan}/contributions/new", "contribution", ("Form.By", nameof(Contributor.Family)), ("Form.Text", "Viser hvordan tavlen brukes."));
        await Fill(Coordinator, $"{Plan}/language", "language", ("Form.Interpreter", nameof(Interpreter.No)));
        await Fill(Coordinator, $"{Plan}/offers/Coordinator", "offer", ("Form.Answer", nameof(OfferAnswer.NotRelevant)));
        await Fill(Coordinator, $"{Plan}/offers/ContactDoctor", "offer", ("Form.Answer", nameof(OfferAnswer.NotRelevant)));
        await Fill(Coordinator, $"{Plan}/child", "child", ("Form.How", "Læreren spurte med bildetavle."));
        await Fill(Coordinator, $"{Plan}/period", "period", ("Form.From", "21.11.2026"), ("Form.To", "31.08.2027"), ("Form.NextReview", "01.03.2027"));
    }

    public Task Approve() => Fill(Mother, $"{Plan}/approve", "approve");

    public static async Task<PageAnswer> Fill(Visitor visitor, string address, string form, params (string Field, string Value)[] values) =>
        await Send(visitor, await visitor.Get(address), form, values);

    /// <summary>Sends a form that must be taken.</summary>
    public static async Task<PageAnswer> Send(Visitor visitor, PageAnswer page, string form, params (string Field, string Value)[] values)
    {
        var answer = await Try(visitor, page, form, values);
        return answer.Status == HttpStatusCode.OK ? answer : throw new InvalidOperationException($"{page.Address} answered {answer.Status}: {answer.Text}");
    }

    public static Task<PageAnswer> Try(Visitor visitor, PageAnswer page, string form, params (string Field, string Value)[] values) =>
        visitor.Submit(page, values.ToDictionary(one => one.Field, one => one.Value), form);

    /// <summary>Value of a choice by its words.</summary>
    public static string Option(PageAnswer page, string words) =>
        Choices().Matches(page.Html).FirstOrDefault(match => WebUtility.HtmlDecode(match.Groups["text"].Value).Contains(words, StringComparison.Ordinal))?.Groups["value"].Value
        ?? throw new InvalidOperationException($"{page.Address} has no choice '{words}'.");

    public ValueTask DisposeAsync()
    {
        foreach (var visitor in new[] { Mother, Father, Unit, Coordinator }) visitor?.Dispose();
        return host.DisposeAsync();
    }

    [GeneratedRegex("/individual-plans/notifications/[0-9a-f-]{36}")]
    private static partial Regex NotificationLink();

    [GeneratedRegex("""<option value="(?<value>[^"]*)"[^>]*>(?<text>[^<]*)</option>|<input[^>]*value="(?<value>[^"]*)"[^>]*/?>\s*<label[^>]*>(?<text>.*?)</label>""", RegexOptions.Singleline)]
    private static partial Regex Choices();
}
