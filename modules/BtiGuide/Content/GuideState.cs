namespace Kommune.BtiGuide.Content;

internal enum GuideState
{
    Unknown = 0,
    Draft,
    InReview,
    Published,
    Retired,
}
