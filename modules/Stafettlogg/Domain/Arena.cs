namespace Kommune.Stafettlogg;

/// <summary>Where a measure takes place. At home it is an offer, and the family's to accept.</summary>
internal enum Arena
{
    Unknown = 0,
    Home,
    Kindergarten,
    School,
    Other,
}
