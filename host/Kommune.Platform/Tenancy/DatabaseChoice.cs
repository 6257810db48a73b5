namespace Kommune.Platform.Tenancy;

/// <summary>Engine and place of a municipality's data. Without a word about it: a SQLite file beside municipality.json.</summary>
internal sealed record DatabaseChoice
{
    public string Provider { get; init; } = Databases.Sqlite;

    public string? ConnectionString { get; init; }
}
