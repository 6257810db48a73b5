namespace Kommune.Host.Requests;

/// <summary>
/// The endpoint opens units of work of its own (it runs migrations, say). The request's own then only reads: it would hold the write lock
/// that the others wait for.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OwnWorkAttribute : Attribute;
