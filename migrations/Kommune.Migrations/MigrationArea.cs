namespace Kommune.Migrations;

/// <summary>Who owns a row of scripts, and which tables they may touch.</summary>
/// <param name="Id"><c>platform</c>, or the id of a module. Part of a script's identity: it never changes.</param>
/// <param name="TablePrefixes">Prefixes of the area's tables, with the underscore.</param>
public sealed record MigrationArea(string Id, IReadOnlyList<string> TablePrefixes);
