using System.Globalization;
using System.Security.Cryptography;
using Kommune.AuditCheck;
using Microsoft.Data.Sqlite;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var file, "--key", var keyFile, .. var rest] || rest is not ([] or ["--checkpoints", _]))
{
    Console.Error.WriteLine("""
        Checks a read log without the platform that wrote it.

          Kommune.AuditCheck FILE --key PUBLIC-KEY [--checkpoints FILE]

        FILE           a municipality's database, or what "audit export" wrote
        --key          keys/audit-signing.pub of the installation, from a day and a hand you trust
        --checkpoints  checkpoints kept outside the database: what lies there cannot have been cut off with it

        Ends with 0 when the log is whole, 1 when it is not, 2 when something could not be read.
        """);
    return 2;
}

try
{
    var key = new AuditPublicKey(File.ReadAllText(keyFile));
    var kept = rest is [_, var checkpoints] ? AuditCheckpoint.ReadAll(checkpoints) : [];
    var verdict = LogFile.Check(file, kept, key);
    Console.WriteLine(verdict);
    return verdict.IsWhole ? 0 : 1;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or System.Text.Json.JsonException
    or SqliteException or ArgumentException or CryptographicException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
