namespace Kommune.Contracts;

/// <summary>A municipality and its choices. Configuration, not code: two municipalities differ on purpose.</summary>
public sealed record Municipality
{
    /// <summary>Short key, lower-case ASCII: <c>fjellhavn</c>. Names the data folder and never changes.</summary>
    public required string Key { get; init; }

    /// <summary>Full name as the municipality writes it: <c>Fjellhavn kommune</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Official municipality number, four digits.</summary>
    public required string Number { get; init; }

    /// <summary>Administrative language form, <c>nb</c> or <c>nn</c>; people may choose another for themselves.</summary>
    public required string Language { get; init; }

    /// <summary>Host names this municipality answers to.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Phone number of the service desk, shown at the foot of every page.</summary>
    public string? ServiceDeskPhone { get; init; }

    /// <summary>Local rules.</summary>
    public MunicipalitySettings Settings { get; init; } = new();
}
