namespace Kommune.Migrations;

/// <summary>A script cannot or must not be run. The message is one that an operator can act on and names the file.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
