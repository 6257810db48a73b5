namespace Kommune.Contracts;

/// <summary>
/// Access is refused. The host writes one audit row and answers calmly: 404 when even the existence must not show
/// (<see cref="DenyReason.NoRelation"/>, <see cref="DenyReason.Hidden"/>), otherwise 403 with the reason in plain words.
/// </summary>
public sealed class AccessDeniedException(DenyReason reason) : Exception($"Access refused: {reason}.")
{
    /// <summary>Why.</summary>
    public DenyReason Reason { get; } = reason;

    /// <summary>Whether the answer must be the same as for something that does not exist.</summary>
    public bool LooksMissing => Reason is DenyReason.NoRelation or DenyReason.Hidden;
}
