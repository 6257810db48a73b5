namespace Kommune.Stafettlogg;

/// <summary>Lengths in UTF-16 units, as a browser's <c>maxlength</c> counts: what the field lets a person type is never refused afterwards.</summary>
internal static class Limits
{
    public const int Title = 200;
    public const int Words = 2000;
}
