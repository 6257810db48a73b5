namespace Kommune.Platform.Mail;

/// <summary>What a contact register knows of somebody.</summary>
internal sealed record ContactData
{
    public string? Email { get; init; }

    /// <summary>When the person last said that it is right; null for never.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The person wants no digital letters from the authorities.</summary>
    public bool IsReserved { get; init; }
}
