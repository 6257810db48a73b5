namespace Kommune.Migrations;

internal sealed record JournalRow(string Name, string Checksum);
