namespace Kommune.Host;

/// <summary>Configuration that cannot be right: the start stops with the message as its only line.</summary>
internal sealed class ConfigurationMistakeException(string message) : Exception(message);
