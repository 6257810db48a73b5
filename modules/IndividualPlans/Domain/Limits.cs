namespace Kommune.IndividualPlans;

/// <summary>
/// Lengths in UTF-16 units, as a browser's <c>maxlength</c> counts: what the field lets a person type is never refused afterwards.
/// </summary>
internal static class Limits
{
    public const int Title = 200;
    public const int Words = 2000;
    public const int Notification = 4000;

    /// <summary>An individual plan that is not renewed within this time is no longer kept up to date (IP regulation § 9).</summary>
    public const int PeriodYears = 3;
}
