using Kommune.Platform.Access;

namespace Kommune.Host.Consents;

/// <summary>How the sharing of a resource stands.</summary>
internal sealed record SharingAnswer
{
    public IReadOnlyList<Share> Shares { get; init; } = [];

    /// <summary>Somebody has said yes, and nothing is open: another has not answered, or says no.</summary>
    public IReadOnlyList<Share> Resting { get; init; } = [];
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public static SharingAnswer Of(ConsentState state) => new()
    {
        Shares = [.. state.Shares.Select(Of)],
        Resting = [.. state.Resting.Select(Of)],
        Questions = [.. state.Questions.Select(one => new Question { Id = one.Id, UnitId = one.UnitId, Sections = one.Sections, Purpose = one.Purpose, AskedBy = one.AskedBy, ExpiresOn = one.ExpiresOn })],
    };

    private static Share Of(ConsentShare share) => new()
    {
        UnitId = share.UnitId,
        Sections = share.Sections,
        Since = share.Since,
        ValidTo = share.ValidTo,
        Purpose = share.Purpose,
        Yes = [.. share.Yes.Select(one => one.GiverId).Distinct()],
        No = share.No,
        Unconfirmed = [.. share.Yes.Where(one => one.WaitsForConfirmation).Select(one => one.GiverId).Distinct()],
    };

    internal sealed record Share
    {
        public required Guid UnitId { get; init; }
        public required IReadOnlyList<string> Sections { get; init; }
        public DateTimeOffset? Since { get; init; }
        public DateOnly? ValidTo { get; init; }
        public required string Purpose { get; init; }
        public required IReadOnlyList<Guid> Yes { get; init; }
        public required IReadOnlyList<Guid> No { get; init; }
        public required IReadOnlyList<Guid> Unconfirmed { get; init; }
    }

    internal sealed record Question
    {
        public required Guid Id { get; init; }
        public required Guid UnitId { get; init; }
        public required IReadOnlyList<string> Sections { get; init; }
        public required string Purpose { get; init; }
        public required Guid AskedBy { get; init; }
        public required DateOnly ExpiresOn { get; init; }
    }
}
