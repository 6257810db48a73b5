using Kommune.Contracts;

namespace Kommune.Host.Pages;

/// <summary>Rights the shell's own pages demand.</summary>
internal static class Permissions
{
    /// <summary>The start page of everyone who is logged in.</summary>
    public const string Start = "shell.start";

    /// <summary>The read log about oneself and those one acts for (R46).</summary>
    public const string OwnLog = "shell.own-log";

    /// <summary>Modules, migrations, events: never content (R28).</summary>
    public const string Operate = "shell.operate";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new Permission { Id = Start, Roles = [Roles.Citizen, .. Roles.OfEmployees] },
        new Permission { Id = OwnLog, Roles = [Roles.Citizen] },
        new Permission { Id = Operate, Roles = [Roles.Operator] },
    ];
}
