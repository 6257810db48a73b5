namespace Kommune.Platform.Responsibility;

/// <summary>
/// When the responsible person leaves, the unit's manager answers from the same instant, and gets a deadline for finding somebody new (R52).
/// </summary>
internal sealed class ActingHolders(BatonKeeper keeper)
{
    /// <summary>Code of the role, known to the contact card.</summary>
    public const string Role = "acting-holder";

    /// <param name="held">What the leaver held.</param>
    /// <param name="day">The first day without the leaver.</param>
    /// <returns>False when the municipality has nobody at all who leads.</returns>
    public async Task<bool> TakeOver(IReadOnlyList<Holder> held, DateOnly day)
    {
        var all = true;
        // What changes hands together with an earlier one has a new holder when its turn comes, and stays as it is.
        foreach (var one in held) all &= await keeper.Look(one.ResourceId, day);
        return all;
    }
}
