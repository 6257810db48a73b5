namespace Kommune.Host.Commands;

/// <summary>What scripts can rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command ran and the answer is no: something is wrong, or was not found.</summary>
    public const int Failed = 1;

    /// <summary>Configuration or arguments that cannot be right; nothing was started or changed.</summary>
    public const int Mistake = 2;
}
