using System.Globalization;
using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.Stafettlogg;

/// <summary>What the platform's consents mean for a log, and who may answer.</summary>
internal sealed class LogConsents(IAccess access, IConsents consents, IPeople people, TenantContext tenant, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    /// <summary>Version of the information people are shown before they answer; a new text is a new version, old consents keep theirs.</summary>
    public const string TextVersion = "2026-11";

    private DateOnly Today => NorwegianDay.Of(clock.GetUtcNow());

    public async Task<ConsentStatus> Of(Guid logId, Guid subjectId)
    {
        var today = Today;
        return new()
        {
            Givers = await consents.Givers(subjectId),
            Given = [.. (await consents.Of(logId)).Where(one => one.Kind == ConsentKind.Make && one.IsValid(today))],
        };
    }

    /// <summary>
    /// The lapse that midnight's work has not come to yet; null while the consent stands. What may be read and written follows the day, not the
    /// job (R16).
    /// </summary>
    public async Task<LogChange?> Lapse(RelayLog log) =>
        log.Document.ConsentTo < Today && log.May(LogOperation.LapseConsent) && !(await Of(log.Id, log.SubjectId)).IsValid ? log.LapseConsent() : null;

    public Task Give(Guid logId, Answerer giver, string? childsView) => consents.Give(new()
    {
        ResourceId = logId,
        Kind = ConsentKind.Make,
        GiverId = giver.PersonId,
        Capacity = giver.Capacity,
        Purpose = texts["consent.purpose"],
        TextVersion = TextVersion,
        Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Channel = giver.Channel,
        ChildsView = childsView,
        GivenAt = clock.GetUtcNow(),
        ValidTo = tenant.Municipality.Settings.ConsentValidTo(Today),
    });

    /// <summary>No reason is asked (R14).</summary>
    public async Task Withdraw(Guid logId, Guid personId)
    {
        foreach (var consent in (await consents.Of(logId)).Where(one => one.Kind == ConsentKind.Make && one.WithdrawnAt is null && one.GiverId == personId))
            await consents.Withdraw(consent.Id);
    }

    /// <summary>
    /// The family answers itself; whoever cannot or will not use a screen answers aloud or on paper, and the holder of the baton writes it down.
    /// Nobody answers for a parent without parental responsibility: such a parent is not among those who act for the child.
    /// </summary>
    public async Task<Answerer> By(Guid logId, string action, OnBehalf? onBehalf)
    {
        if (onBehalf is null)
        {
            var own = await access.Demand(logId, Section.Consents, Right.Govern, action);
            return new()
            {
                PersonId = access.Actor.PersonId,
                Capacity = own.Decide(Section.Consents, Right.Govern).Basis switch
                {
                    AccessBasis.Self => "self",
                    AccessBasis.ParentalResponsibility => "parental-responsibility",
                    _ => "mandate",
                },
                Channel = "digital",
            };
        }
        var found = await access.Demand(logId, Section.Consents, Right.Write, action);
        if (found.Decide(Section.Consents, Right.Write).Basis != AccessBasis.Responsible) throw new AccessDeniedException(DenyReason.RightTooLow);
        var relation = (await people.ActingFor(found.Resource.SubjectId)).FirstOrDefault(one => one.PersonId == onBehalf.PersonId);
        new Check()
            .That(onBehalf.Channel is OnBehalf.Oral or OnBehalf.Paper, "problem.channel", nameof(OnBehalf.Channel))
            .That(onBehalf.PersonId == found.Resource.SubjectId || relation is not null, "problem.log-answers-for-nobody", nameof(OnBehalf.PersonId)).Done();
        return new()
        {
            PersonId = onBehalf.PersonId,
            Capacity = relation switch { null => "self", { Kind: RelationKind.ParentalResponsibility } => "parental-responsibility", _ => "mandate" },
            Channel = onBehalf.Channel,
        };
    }
}
