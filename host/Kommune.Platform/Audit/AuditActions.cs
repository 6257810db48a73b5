namespace Kommune.Platform.Audit;

/// <summary>Actions by which something has been shown to somebody: their rows stand even when the work around them is rolled back.</summary>
internal static class AuditActions
{
    public const string Read = "read";
    public const string Print = "print";
    public const string Export = "export";

    /// <summary>Decisions for somebody's safety: told to nobody but the one they are about, also when they have ended (R58).</summary>
    public static bool IsAboutSafety(string action) => action.StartsWith("safety-", StringComparison.Ordinal);

    public static bool Shows(string action) => action is Read or Print or Export;
}
