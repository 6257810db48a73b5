using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace Kommune.IndividualPlans.Tests;

/// <summary>Bokmål, nynorsk and English are equal and complete (R91).</summary>
internal sealed partial class TextTests
{
    private static readonly ResourceManager Words = new(typeof(Texts));

    [Test, Property("Rule", "R91")]
    public void Every_language_has_every_text_with_the_same_places_for_values()
    {
        var neutral = Of("");
        Assert.That(neutral, Is.Not.Empty);
        foreach (var language in new[] { "nn", "en" })
        {
            var other = Of(language);
            Assert.That(other.Keys, Is.EquivalentTo(neutral.Keys), language);
            foreach (var (key, text) in other) Assert.That(Places(text), Is.EqualTo(Places(neutral[key])), $"{language} {key}");
        }
    }

    [TestCaseSource(nameof(Problems))]
    public void Every_problem_can_be_said(string code) => Assert.That(Of("").ContainsKey(code), code);

    [Test]
    public void Every_change_can_be_said_in_history_and_in_the_read_log()
    {
        var texts = Of("");
        foreach (var code in Constants(typeof(ChangeCodes))) Assert.That(texts.ContainsKey($"change.{code}"), code);
        string[] actions =
        [
            NotifyNeed.Action, TakeNotification.Action, RejectNotification.Action, GivePlanConsent.Action, InviteParticipant.Action,
            EndCoordination.Action, "offer-answered", "appeal-received", .. Constants(typeof(ChangeCodes)).Except(Silent),
        ];
        foreach (var action in actions) Assert.That(texts.ContainsKey($"done.{action}"), action);
    }

    /// <summary>Never demanded by anybody, so never in the read log.</summary>
    private static readonly string[] Silent = [ChangeCodes.ConsentRenewed, ChangeCodes.PlanReopened];

    [Test]
    public void Every_state_section_and_next_step_has_a_name()
    {
        var texts = Of("");
        foreach (var state in Enum.GetNames<CaseState>().Skip(1)) Assert.That(texts.ContainsKey($"state.case.{state}"), state);
        foreach (var state in Enum.GetNames<PlanState>().Skip(1)) Assert.That(texts.ContainsKey($"state.plan.{state}"), state);
        foreach (var kind in new[] { ResourceKinds.Case, ResourceKinds.Plan })
            foreach (var section in kind.Sections) Assert.That(texts.ContainsKey($"section.{section.Id}"), section.Id);
        foreach (var rule in AppealRule.All)
        {
            Assert.That(texts.ContainsKey($"case.authority.{rule.Authority}"), rule.Authority);
            foreach (var law in rule.LegalReferences) Assert.That(texts.ContainsKey($"case.law.{law}"), law);
        }
    }

    [Test]
    public void No_bokmål_stands_among_the_nynorsk()
    {
        // Words that only bokmål has; a text pasted into the wrong file is found here.
        var slips = Of("nn").Where(text => Bokmal().IsMatch(text.Value)).Select(text => $"{text.Key}: {text.Value}");
        Assert.That(slips, Is.Empty);
    }

    private static IEnumerable<string> Problems() =>
    [
        .. Constants(typeof(ProblemCodes)),
        .. Checklist.Of(PlanContent.Empty, false, new DateOnly(2020, 1, 1), new DateOnly(2026, 11, 21)).Select(point => point.ProblemCode),
        "problem.answers-for-nobody", "problem.channel", "problem.childs-view-missing", "problem.coordinator-not-available", "problem.person-missing",
        "problem.person-not-known", "problem.coordination-follows-case",
    ];

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static Dictionary<string, string> Of(string language) =>
        Words.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"\b(ikke|hva|hvem|hvor|hvordan|noen|jeg|ble|melding(en)?e|tjeneste|kommer|flere|nå)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bokmal();
}
