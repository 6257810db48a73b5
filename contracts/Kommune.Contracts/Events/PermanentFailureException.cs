namespace Kommune.Contracts;

/// <summary>No retry will help: the delivery becomes a dead letter at once and halts its stream until an operator decides.</summary>
public sealed class PermanentFailureException(string message) : Exception(message);
