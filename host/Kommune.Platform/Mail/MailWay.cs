namespace Kommune.Platform.Mail;

/// <summary>How somebody wants to be told that there is something to read.</summary>
internal enum MailWay
{
    Unknown = 0,

    /// <summary>As soon as it happens, outside the quiet hours.</summary>
    Each,

    /// <summary>Once a day, in the morning.</summary>
    Digest,

    /// <summary>Not at all: the person looks in.</summary>
    Off,
}
