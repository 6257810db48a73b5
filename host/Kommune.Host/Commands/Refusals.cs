using Kommune.Migrations;
using Kommune.Platform.Backup;
using Kommune.Platform.Data;
using Kommune.Platform.Moving;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>What an operator can put right is told in one line; anything else is a fault and keeps its stack.</summary>
internal static class Refusals
{
    public static async Task<int> Guard(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception exception) when (exception is ConfigurationMistakeException or MunicipalityFileException or DatabaseInUseException or MigrationException or BackupException or MoveException
            or UnauthorizedAccessException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Mistake;
        }
    }
}
