namespace Kommune.Platform.Mail;

/// <summary>What has become of a mail.</summary>
internal enum MailState
{
    Unknown = 0,
    Waiting,
    Sent,

    /// <summary>Not needed any more: read, hidden, turned off.</summary>
    Dropped,

    /// <summary>Tried as often as the schedule says.</summary>
    Failed,

    /// <summary>Somebody must write on paper.</summary>
    Letter,

    /// <summary>And has done so.</summary>
    Posted,
}
