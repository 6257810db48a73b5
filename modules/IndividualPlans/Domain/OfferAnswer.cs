namespace Kommune.IndividualPlans;

internal enum OfferAnswer
{
    Unknown = 0,
    Unanswered,
    Yes,
    No,
    NotRelevant,
}
