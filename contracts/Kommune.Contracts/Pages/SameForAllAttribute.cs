namespace Kommune.Contracts;

/// <summary>
/// Declares that everybody who is not logged in gets the same page, byte for byte, in a language and a municipality: the host may keep a
/// copy. Only beside <see cref="OpenToAllAttribute"/> and <see cref="ShowsNoPersonAttribute"/>, and never on a page with a form that is posted.
/// Whoever changes what it shows calls <see cref="IPageCopies.Forget"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameForAllAttribute : Attribute;
