namespace Kommune.Platform.Data;

/// <summary>Another process has the database. The message is for the operator who started the second one.</summary>
internal sealed class DatabaseInUseException(string file) : Exception(
    $"{file} is in use by another process. Two processes on one SQLite file would each believe they are the only one: stop the other first.");
