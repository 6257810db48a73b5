namespace Kommune.Platform.Demo;

/// <summary>An invented service.</summary>
/// <param name="Code">Short name within the municipality.</param>
/// <param name="Name">Name in the municipality's language.</param>
/// <param name="Kind">One of <see cref="People.UnitKinds"/>.</param>
/// <param name="Phone">In the range kept for film and television.</param>
internal sealed record DemoUnit(string Code, string Name, string Kind, string Phone)
{
    public string? OrgNumber { get; init; }

    public bool External { get; init; }

    /// <summary>An outside service whose staff the municipality keeps the list of, since it runs it together with a neighbour.</summary>
    public bool StaffRegistered { get; init; }

    public string? Parent { get; init; }
}
