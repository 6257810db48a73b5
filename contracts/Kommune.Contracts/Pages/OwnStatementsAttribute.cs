namespace Kommune.Contracts;

/// <summary>
/// Declares a page on which a person says something herself or himself, and nothing else. A child who has no electronic id yet reaches these
/// pages, and only these, in a session that a guardian or a professional has opened (R5). The page is about one resource, whose id is the
/// route value <c>Id</c>; its name is the text <c>own-statements.&lt;kind&gt;</c> of the module.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnStatementsAttribute : Attribute;
