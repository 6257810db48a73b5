namespace Kommune.Platform.Moving;

/// <summary>A municipality cannot be moved, and has not been. The message is one that an operator can act on.</summary>
internal sealed class MoveException(string message) : Exception(message);
