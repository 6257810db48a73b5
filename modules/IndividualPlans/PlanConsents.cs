using System.Globalization;
using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What the platform's consents mean for a plan.</summary>
internal sealed class PlanConsents(IConsents consents, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Version of the information people are shown before they answer; a new text is a new version, old consents keep theirs.</summary>
    public const string TextVersion = "2026-11";

    /// <summary>What can be recorded of a child's view (R20).</summary>
    public static IReadOnlyList<string> ChildsViews { get; } = ["informed", "heard", "not-able"];

    /// <summary>How long before its end a consent can be given anew.</summary>
    private const int RenewalDays = 30;

    private DateOnly Today => NorwegianDay.Of(clock.GetUtcNow());

    public async Task<ConsentStatus> Of(Guid planId, Guid subjectId) => Of(await consents.Givers(subjectId), await consents.Of(planId));

    public ConsentStatus Of(ConsentGivers givers, IReadOnlyList<Consent> all) => new()
    {
        Givers = givers,
        Given = [.. all.Where(one => one.Kind == ConsentKind.Make && one.IsValid(Today))],
    };

    /// <summary>A consent with everything R11 asks for.</summary>
    public Consent New(Guid planId, ConsentKind kind, Answerer giver, string purpose, string? childsView) => new()
    {
        ResourceId = planId,
        Kind = kind,
        GiverId = giver.PersonId,
        Capacity = giver.ConsentCapacity,
        Purpose = purpose,
        TextVersion = TextVersion,
        Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Channel = giver.Channel,
        ChildsView = childsView,
        GivenAt = clock.GetUtcNow(),
        ValidTo = tenant.Municipality.Settings.ConsentValidTo(Today),
    };

    /// <summary>It is time to ask this giver again (R16).</summary>
    public bool EndsSoon(ConsentStatus status, Guid personId) => status.LastDayOf(personId) is { } last && last <= Today.AddDays(RenewalDays);

    public static void CheckChildsView(ConsentGivers givers, string? childsView) =>
        new Check().That(!givers.IsChild || ChildsViews.Contains(childsView), "problem.childs-view-missing", nameof(Consent.ChildsView)).Done();
}
