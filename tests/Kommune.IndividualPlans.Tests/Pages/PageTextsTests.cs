using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Kommune.IndividualPlans.Tests.Pages;

public sealed partial class PageTextsTests
{
    private static readonly ResourceManager Words = new(typeof(PageTexts));
    private static readonly Dictionary<string, string> Bokmal = Read(CultureInfo.InvariantCulture);

    private static IEnumerable<TestCaseData> Files() => Directory.EnumerateFiles(PageFiles.Folder)
        .Where(file => Path.GetExtension(file) is ".razor" or ".cs").Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileName(file)));

    // Texts that are looked up by a value: every value has its words.
    private static IEnumerable<TestCaseData> Families()
    {
        yield return Of("measure-status", Enum.GetNames<MeasureStatus>());
        yield return Of("state.case", Enum.GetNames<CaseState>());
        yield return Of("case-meaning", [.. Enum.GetNames<CaseState>(), .. Enum.GetNames<CaseState>().Select(state => state + ".self")]);
        yield return Of("offer-kind", Enum.GetNames<OfferKind>());
        yield return Of("offer-said", Enum.GetNames<OfferAnswer>());
        yield return Of("offer-answer", Enum.GetNames<OfferAnswer>());
        yield return Of("contributor", Enum.GetNames<Contributor>());
        yield return Of("interpreter-said", Enum.GetNames<Interpreter>());
        yield return Of("still", Enum.GetNames<StillImportant>());
        yield return Of("still-answer", Enum.GetNames<StillImportant>());
        yield return Of("outcome", Enum.GetNames<EvaluationOutcome>());
        yield return Of("outcome-said", Enum.GetNames<EvaluationOutcome>());
        yield return Of("right", Enum.GetNames<CareRight>());
        yield return Of("right-help", Enum.GetNames<CareRight>());
        yield return Of("basis-law", Enum.GetNames<LegalBasis>());
        yield return Of("case.end-reason", CaseTable.EndStates.Keys.Select(reason => reason.ToString()));
        yield return Of("appeal-outcome", Enum.GetNames<AppealOutcome>());
        yield return Of("case.reject-reason", Enum.GetNames<RejectReason>());
        yield return Of("notification-state", Enum.GetNames<NotificationState>());
        yield return Of("inbox.from", Enum.GetNames<Capacity>());
        yield return Of("diff", Enum.GetNames<DifferenceKind>());
        yield return Of("childs-view", PlanConsents.ChildsViews);
        yield return Of("section", Sections.All.Concat([ResourceKinds.Clarification, ResourceKinds.Decision]));
        yield return Of("section-name.individual-plan", ResourceKinds.Shareable);
        yield return Of("check", Checklist.Codes.SelectMany(code => new[] { code, code + ".help" }));
        yield return Of("done", typeof(ChangeCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Append(StartPlan.Code));
        yield return Of("authority", AppealRule.All.Select(rule => rule.Authority));
        yield return Of("case.law", AppealRule.All.SelectMany(rule => rule.LegalReferences));
        yield return Of("item", typeof(PlanItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PlanItem))).Select(type => type.Name));
        yield return Of("field", typeof(PlanItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PlanItem)))
            .SelectMany(type => type.GetProperties()).Select(property => property.Name).Except(Untold).Append(PlanDifference.Order));
        yield return Of("code", new[] { typeof(MeasureStatus), typeof(StillImportant), typeof(EvaluationOutcome), typeof(OfferAnswer), typeof(Interpreter), typeof(Contributor) }.SelectMany(Enum.GetNames));
        foreach (var later in new[] { "plan", "coordinator", "no-plan" }) yield return Of($"later.{later}", ["question", "happens", "stays", "yes"]);

        static TestCaseData Of(string family, IEnumerable<string> values) =>
            new TestCaseData(family, values.Where(value => value != "Unknown").Distinct().ToArray()).SetArgDisplayNames(family);
    }

    // Fields that are no text of their own: identity, or told by the item itself.
    private static readonly string[] Untold =
        ["Id", "Revision", "WrittenBy", "StatusOn", "StatusRevision", "Kind", "For", "Side", "Voices"];

    [TestCase("nn")]
    [TestCase("en")]
    [Property("Rule", "R91")]
    public void Every_text_exists_in_every_language_with_the_same_gaps_to_fill(string language)
    {
        var other = Read(CultureInfo.GetCultureInfo(language));
        Assert.That(other.Keys, Is.EquivalentTo(Bokmal.Keys));
        using (Assert.EnterMultipleScope())
            foreach (var (key, text) in Bokmal)
            {
                Assert.That(other[key].Trim(), Is.Not.Empty, key);
                Assert.That(Gaps(other[key]), Is.EquivalentTo(Gaps(text)), key);
            }
    }

    [Test]
    public void Nynorsk_is_nynorsk()
    {
        var slips = Read(CultureInfo.GetCultureInfo("nn")).Where(text => BokmalWords().IsMatch(text.Value)).Select(text => $"{text.Key}: {text.Value}");
        Assert.That(slips, Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_text_that_a_page_asks_for_is_there(string file)
    {
        var asked = Asked().Matches(File.ReadAllText(file)).SelectMany(match => match.Groups["kind"].Value == "Count"
            ? new[] { match.Groups["key"].Value + ".one", match.Groups["key"].Value + ".many" }
            : [match.Groups["key"].Value]);
        Assert.That(asked.Where(key => !key.EndsWith('.') && PageTexts.Find(key) is null), Is.Empty);
    }

    [TestCaseSource(nameof(Families))]
    public void Every_value_a_page_can_show_has_its_words(string family, string[] values) =>
        Assert.That(values.Select(value => $"{family}.{value}").Where(key => PageTexts.Find(key) is null), Is.Empty);

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        Words.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();

    [GeneratedRegex("""PageTexts\.(?<kind>Get|Count|Find)\("(?<key>[^"]+)"(?! \+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(ikke|jeg|hvem|hva|hvor|hvordan|hvorfor|når det gjelder|noe|noen|bare|fra|hjelpen|tjenester?n?e?|skole\w*|uker|dager|ble|mer|selv|kommer|velger|forteller|fremdeles|hvis)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BokmalWords();
}
