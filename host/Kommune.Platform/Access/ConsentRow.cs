using Kommune.Contracts;

namespace Kommune.Platform.Access;

internal sealed record ConsentRow
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public string Kind { get; init; } = "";

    public Guid GiverId { get; init; }

    public string Capacity { get; init; } = "";

    public Guid? UnitId { get; init; }

    public string Purpose { get; init; } = "";

    public string TextVersion { get; init; } = "";

    public string Language { get; init; } = "";

    public string Channel { get; init; } = "";

    public string? ChildsView { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    public DateOnly ValidTo { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public Guid? WithdrawnBy { get; init; }

    public Guid? RegisteredBy { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public Consent ToConsent(IReadOnlyList<string> sections) => new()
    {
        Id = Id,
        ResourceId = ResourceId,
        Kind = Enum.Parse<ConsentKind>(Kind),
        GiverId = GiverId,
        Capacity = Capacity,
        UnitId = UnitId,
        Sections = sections,
        Purpose = Purpose,
        TextVersion = TextVersion,
        Language = Language,
        Channel = Channel,
        ChildsView = ChildsView,
        GivenAt = GivenAt,
        ValidTo = ValidTo,
        WithdrawnAt = WithdrawnAt,
        WithdrawnBy = WithdrawnBy,
        RegisteredBy = RegisteredBy,
        ConfirmedAt = ConfirmedAt,
    };
}
