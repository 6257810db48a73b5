namespace Kommune.BtiGuide.Content;

internal enum Audience
{
    Unknown = 0,
    All,
    Kindergarten,
    School,
    ChildHealth,
    UpperSecondary,
}
