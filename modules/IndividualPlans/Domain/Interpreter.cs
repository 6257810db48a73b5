namespace Kommune.IndividualPlans;

internal enum Interpreter
{
    Unknown = 0,
    Unanswered,
    Yes,
    No,
}
