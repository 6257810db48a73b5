using System.Diagnostics;

namespace Kommune.Platform;

/// <summary>
/// Ends the process at a named place, as a power cut would, so that a test can look at what is left. Armed by <c>KOMMUNE_CRASH_AT=name:count</c>,
/// which the host reads in Development only.
/// </summary>
internal static class CrashPoint
{
    public const string BeforeCommit = "before-commit";
    public const string AfterCommit = "after-commit";

    /// <summary>A handler has written its rows, its delivery is not marked yet.</summary>
    public const string Handled = "handled";

    /// <summary>An effect has happened, its delivery is not marked yet.</summary>
    public const string EffectRun = "effect-run";

    /// <summary>Rows of the read log are written, not committed.</summary>
    public const string AuditFlush = "audit-flush";

    /// <summary>The statements of a script have run, nothing is committed.</summary>
    public const string Migrating = "migrating";

    /// <summary>A table has been copied to another engine, nothing is committed.</summary>
    public const string Moving = "moving";

    private static string? armed;
    private static int left;

    /// <param name="at">Name and how many times it is passed: <c>handled:7</c>; null for never.</param>
    public static void Arm(string? at)
    {
        if (at?.Split(':') is not [var name, var count]) return;
        left = int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
        armed = name;
    }

    public static void Pass(string name)
    {
        if (armed is null || armed != name || Interlocked.Decrement(ref left) != 0) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
    }
}
