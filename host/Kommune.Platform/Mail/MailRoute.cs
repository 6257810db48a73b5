namespace Kommune.Platform.Mail;

/// <summary>Where a mail goes: to an address, to somebody who writes a letter, or nowhere.</summary>
internal sealed record MailRoute
{
    public MailState State { get; private init; }

    /// <summary>Only when it is sent.</summary>
    public string? Address { get; private init; }

    /// <summary>Stable code of why it is not.</summary>
    public string? Reason { get; private init; }

    /// <summary>nb, nn or en.</summary>
    public string Language { get; init; } = "nb";

    public static MailRoute To(string address) => new() { State = MailState.Sent, Address = address };

    public static MailRoute Letter(string reason) => new() { State = MailState.Letter, Reason = reason };

    public static MailRoute Nowhere(string reason) => new() { State = MailState.Dropped, Reason = reason };
}
