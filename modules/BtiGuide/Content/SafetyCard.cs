namespace Kommune.BtiGuide.Content;

/// <summary>What stands before everything else when there is violence or abuse (R67). It has no field to write in (R68).</summary>
internal sealed record SafetyCard
{
    public Words Trigger { get; init; } = new();

    public Words OtherCareConcern { get; init; } = new();

    public List<Words> DoNow { get; init; } = [];

    public List<Words> DoNot { get; init; } = [];

    public List<SafetyPhone> Phones { get; init; } = [];
}
