namespace Kommune.IndividualPlans;

/// <summary>Parts of the plan that are opened and closed on their own: the unit of access is participant × section × period.</summary>
internal static class Sections
{
    public const string Title = Contracts.Section.Title;
    public const string OwnWords = "own-words";
    public const string Goals = "goals";
    public const string Needs = "needs";
    public const string Measures = "measures";
    public const string Participants = "participants";
    public const string Contributions = "contributions";
    public const string Documents = "documents";
    public const string Consents = "consents";
    public const string Evaluations = "evaluations";
    public const string PrivateNotes = "private-notes";

    public static IReadOnlyList<string> All { get; } =
        [Title, OwnWords, Goals, Needs, Measures, Participants, Contributions, Documents, Consents, Evaluations, PrivateNotes];
}
