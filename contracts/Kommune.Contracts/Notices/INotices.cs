namespace Kommune.Contracts;

/// <summary>
/// Tells people that something has happened, without saying what (R95): on their page here, and by e-mail where the municipality has turned
/// that on. What it is about is read after login.
/// </summary>
public interface INotices
{
    /// <summary>
    /// Adds a notice in the current unit of work: it exists if and only if the work commits, and is sent after that. Somebody who may not
    /// know of the resource gets none (R58).
    /// </summary>
    Task Send(NewNotice notice);
}
