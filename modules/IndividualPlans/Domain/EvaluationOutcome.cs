namespace Kommune.IndividualPlans;

internal enum EvaluationOutcome
{
    Unknown = 0,
    Continue,
    Revise,
    End,
}
