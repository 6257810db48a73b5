namespace Kommune.Platform.Access;

/// <summary>What came of an answer about sharing.</summary>
internal enum ConsentOutcome
{
    Unknown = 0,

    /// <summary>Somebody has not answered yet.</summary>
    Waiting,

    /// <summary>Everybody who must has said yes; the service can look now.</summary>
    Given,

    Refused,

    /// <summary>One has said yes and another no: nothing is shared, and somebody talks with them (R64).</summary>
    Disagreed,
}
