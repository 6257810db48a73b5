namespace Kommune.BtiGuide.Editing;

/// <summary>What came of trying an address out of the guide.</summary>
internal enum LinkAnswer
{
    Unknown = 0,

    /// <summary>It answered.</summary>
    Works,

    /// <summary>It answered that the page is not there.</summary>
    Gone,

    /// <summary>Nothing answered in time. That may be the network here: the link is not called wrong.</summary>
    NoAnswer,

    /// <summary>It leads into a network of our own, where nobody outside can read and nothing is fetched from.</summary>
    Inside,
}
