using Kommune.Contracts;

namespace Kommune.Platform.People;

/// <summary>What is asked of employments in more than one place.</summary>
internal static class Employments
{
    /// <summary>Whether somebody works for the municipality on a day, wherever.</summary>
    public static async Task<bool> IsEmployed(this IUnitOfWork unitOfWork, Guid personId, DateOnly today) => await unitOfWork.Find<int>(
        "select count(*) from kp_employment where person_id = @personId and valid_from <= @today and (valid_to is null or valid_to >= @today)",
        new { personId, today }) > 0;
}
