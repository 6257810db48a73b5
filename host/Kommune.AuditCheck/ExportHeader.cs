using System.Text.Json;

namespace Kommune.AuditCheck;

/// <summary>The first line of an exported log.</summary>
internal sealed record ExportHeader
{
    public static JsonSerializerOptions Form { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>Version of the export's form.</summary>
    public int Audit { get; init; } = 1;

    /// <summary>Key of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>Sequence of the last line.</summary>
    public required long Head { get; init; }

    /// <summary>Hash of the last line.</summary>
    public required string Hash { get; init; }

    /// <summary>Checkpoints of the database, as text.</summary>
    public IReadOnlyList<string> Checkpoints { get; init; } = [];
}
