namespace Kommune.Platform.Demo;

/// <summary>An invented employee; no national number is needed to log in at work.</summary>
internal sealed record DemoEmployee(string Code, string GivenName, string FamilyName, string Unit, string Title, string Phone, params string[] Roles)
{
    /// <summary>Code of the colleague who answers when this one is away.</summary>
    public string? StandIn { get; init; }

    public DateOnly From { get; init; } = new(2024, 8, 1);
}
