namespace Kommune.Platform.Safety;

/// <summary>What came of a file of the register's, in numbers: it names nobody.</summary>
internal sealed record RegisterImported
{
    public int Added { get; set; }

    public int Changed { get; set; }

    public int Same { get; set; }

    /// <summary>The municipality has decided otherwise: nothing is changed, and somebody is asked to look.</summary>
    public int Kept { get; set; }

    /// <summary>One of the two is not known here.</summary>
    public int Unknown { get; set; }
}
