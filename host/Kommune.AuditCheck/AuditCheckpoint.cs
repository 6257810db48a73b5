using System.Globalization;
using System.Text;

namespace Kommune.AuditCheck;

/// <summary>
/// A signed statement of how a chain ended at a time, one line of text with spaces between: <c>kommune-audit-1</c>, key of the municipality,
/// sequence, time in milliseconds since 1970 UTC, hash of the line, signature (ECDSA P-256 over SHA-256 of all before it, in Base64).
/// </summary>
internal sealed record AuditCheckpoint
{
    private const string Form = "kommune-audit-1";

    public required string Municipality { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Hash { get; init; }

    public string Signature { get; init; } = "";

    /// <summary>What is signed.</summary>
    public string Statement => string.Create(CultureInfo.InvariantCulture, $"{Form} {Municipality} {Sequence} {At.ToUnixTimeMilliseconds()} {Hash}");

    public string Line => $"{Statement} {Signature}";

    public byte[] SignedBytes => Encoding.UTF8.GetBytes(Statement);

    /// <exception cref="FormatException">When it is not a checkpoint.</exception>
    public static AuditCheckpoint Parse(string line) =>
        line.Split(' ') is [Form, var municipality, var sequence, var at, var hash, var signature]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? new AuditCheckpoint
            {
                Municipality = municipality,
                Sequence = number,
                At = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
                Hash = hash,
                Signature = signature,
            }
            : throw new FormatException($"This is not a checkpoint: {line}");

    /// <summary>A file of checkpoints, one to a line.</summary>
    public static IReadOnlyList<AuditCheckpoint> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];
}
