using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What an invitation from outside must say.</summary>
internal static class SeatRules
{
    public static IEnumerable<Problem> Problems(NewSeat seat, DateOnly today)
    {
        if (Until(seat.Until, today) is { } until) yield return until;
        if (seat.PersonId is not null) yield break;
        if (string.IsNullOrWhiteSpace(seat.GivenName)) yield return new() { Code = "problem.person-name-missing", Field = nameof(seat.GivenName) };
        if (string.IsNullOrWhiteSpace(seat.FamilyName)) yield return new() { Code = "problem.person-name-missing", Field = nameof(seat.FamilyName) };
        if (string.IsNullOrWhiteSpace(seat.Title)) yield return new() { Code = "seat.title-missing", Field = nameof(seat.Title) };
        if (string.IsNullOrWhiteSpace(seat.NationalId) && string.IsNullOrWhiteSpace(seat.Email)) yield return new() { Code = "seat.way-in-missing", Field = nameof(seat.NationalId) };
        if (!string.IsNullOrWhiteSpace(seat.Email) && !IsAddress(seat.Email.Trim())) yield return new() { Code = "seat.email", Field = nameof(seat.Email) };
    }

    /// <summary>An end there must be, and within a year: longer than that somebody must think again.</summary>
    public static Problem? Until(DateOnly? until, DateOnly today) =>
        until is { } day && today <= day && day <= today.AddYears(1) ? null : new() { Code = "seat.until", Field = nameof(NewSeat.Until) };

    private static bool IsAddress(string text) => text.Length <= 254 && text.IndexOf('@') is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
