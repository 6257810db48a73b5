namespace Kommune.Platform.Mail;

/// <summary>How mail travels to the server that takes it on.</summary>
internal enum MailSecurity
{
    Unknown = 0,

    /// <summary>In the open: only to a server on the same machine or wire.</summary>
    None,

    /// <summary>Encrypted after the greeting (RFC 3207).</summary>
    StartTls,
}
