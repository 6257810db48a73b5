namespace Kommune.Platform.Insight;

/// <summary>A line of the log as control needs it: who, whom, when; nothing of what stood there.</summary>
internal sealed record ReadingRow
{
    public DateTimeOffset HappenedAt { get; init; }

    public Guid ActorId { get; init; }

    public Guid? UnitId { get; init; }

    public Guid SubjectId { get; init; }

    public string Action { get; init; } = "";

    public string Basis { get; init; } = "";

    public string Refused { get; init; } = "";

    public string ActorFamilyName { get; init; } = "";

    public string SubjectFamilyName { get; init; } = "";

    /// <summary>They are related, or stand in for each other by law.</summary>
    public int Relations { get; init; }

    /// <summary>They have the same private telephone.</summary>
    public int SharedPhones { get; init; }

    /// <summary>The subject works in a unit of the actor's.</summary>
    public int SharedUnits { get; init; }

    /// <summary>The subject works for the municipality.</summary>
    public int Employments { get; init; }

    /// <summary>Somebody in a unit of the actor's is related to the subject, or stands in for her or him by law.</summary>
    public int RelatedColleagues { get; init; }

    /// <summary>How many employees read about the subject in the period, whatever their unit.</summary>
    public int Readers { get; init; }
}
