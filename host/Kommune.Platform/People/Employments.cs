using Kommune.Contracts;

namespace Kommune.Platform.People;

/// <summary>What is asked of employments in more than one place.</summary>
internal static class Employments
{
    /// <summary>
    /// The unit of <c>kp_employment e</c> is the municipality's own, or one whose staff it keeps the list of. Working for others opens nothing
    /// here, and whoever does comes in by an invitation (R7); the value is <c>Yes</c>.
    /// </summary>
    public const string Counts = "e.unit_id not in (select o.id from kp_org_unit o where o.is_external = @Yes and o.staff is null)";

    /// <summary>Whether somebody works for the municipality on a day, wherever.</summary>
    public static async Task<bool> IsEmployed(this IUnitOfWork unitOfWork, Guid personId, DateOnly today) => await unitOfWork.Find<int>(
        "select count(*) from kp_employment e where e.person_id = @personId and e.valid_from <= @today and (e.valid_to is null or e.valid_to >= @today) and " + Counts,
        new { personId, today, Yes = true }) > 0;
}
