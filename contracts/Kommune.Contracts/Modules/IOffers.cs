namespace Kommune.Contracts;

/// <summary>
/// Finds what other modules offer. A module that is missing or off in this municipality is simply not there: ask, show if found.
/// </summary>
public interface IOffers
{
    /// <summary>The one offer of a contract, or null when no enabled module makes it.</summary>
    TContract? Find<TContract>() where TContract : class;

    /// <summary>Every offer of a contract from modules enabled here, in module order.</summary>
    IReadOnlyList<TContract> All<TContract>() where TContract : class;
}
