namespace Kommune.Contracts;

/// <summary>The copies the host keeps of pages that are the same for all (<see cref="SameForAllAttribute"/>).</summary>
public interface IPageCopies
{
    /// <summary>
    /// Drops the municipality's copies when the current unit of work is committed. Other hosts of the same municipality follow within ten seconds.
    /// </summary>
    void Forget();
}
