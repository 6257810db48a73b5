using System.Text.RegularExpressions;
using Kommune.Contracts;

namespace Kommune.Platform.Tenancy;

/// <summary>What a well-formed municipality.json can still have wrong.</summary>
internal static partial class MunicipalityRules
{
    public static IEnumerable<string> Errors(Municipality municipality, DatabaseChoice database, string? folder)
    {
        if (!Key().IsMatch(municipality.Key)) yield return "key: must be lower-case letters a-z, digits and hyphens";
        else if (municipality.Key != folder) yield return $"key: is {municipality.Key}, but the folder is {folder}; they must be the same";
        if (string.IsNullOrWhiteSpace(municipality.Name)) yield return "name: must not be empty";
        if (!Number().IsMatch(municipality.Number)) yield return "number: must be four digits";
        if (municipality.Language is not ("nb" or "nn")) yield return "language: must be nb or nn";

        foreach (var host in municipality.Hosts)
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown) yield return $"hosts: {host} is not a host name (no scheme, no port)";

        var settings = municipality.Settings;
        if (settings.BothGuardians == BothGuardians.Unknown) yield return "settings.bothGuardians: must be stated";
        if (settings.LeadDecider == LeadDecider.Unknown) yield return "settings.leadDecider: must be stated";
        if (settings.OnPlanGranted == OnPlanGranted.Unknown) yield return "settings.onPlanGranted: must be stated";
        foreach (var (name, value) in new[]
        {
            ("youthConsentAge", settings.YouthConsentAge), ("consentMonths", settings.ConsentMonths),
            ("confirmNotificationDays", settings.ConfirmNotificationDays), ("firstTalkDays", settings.FirstTalkDays),
            ("interimReplyDays", settings.InterimReplyDays), ("appointCoordinatorDays", settings.AppointCoordinatorDays),
            ("firstPlanDays", settings.FirstPlanDays), ("evaluationMonths", settings.EvaluationMonths),
            ("answerHandoverDays", settings.AnswerHandoverDays), ("newResponsibleDays", settings.NewResponsibleDays), ("decideLeadDays", settings.DecideLeadDays),
            ("silentLogDays", settings.SilentLogDays), ("awayHolderDays", settings.AwayHolderDays),
        })
            if (value <= 0) yield return $"settings.{name}: must be more than 0";
        foreach (var (name, hour) in new[] { ("quietFromHour", settings.QuietFromHour), ("quietToHour", settings.QuietToHour) })
            if (hour is < 0 or > 23) yield return $"settings.{name}: must be an hour from 0 to 23";
        if (settings.EscalationDays is not [> 0, _, _, _] || settings.EscalationDays.Zip(settings.EscalationDays.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return "settings.escalationDays: must be four numbers of days, each greater than the one before, such as [1, 7, 14, 21]";

        if (Databases.Mistake(database) is { } mistake) yield return mistake;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[0-9]{4}\z")]
    private static partial Regex Number();
}
