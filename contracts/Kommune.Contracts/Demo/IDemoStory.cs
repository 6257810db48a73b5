namespace Kommune.Contracts;

/// <summary>
/// Offered by modules: its part of the invented municipalities' life, told once when the demo is made, in one unit of work. Synthetic persons only.
/// </summary>
public interface IDemoStory
{
    /// <summary>Makes the module's cases.</summary>
    /// <param name="cast">Ids of the invented persons by code (<c>F07</c>, <c>A02</c>); codes of the other municipality are absent.</param>
    Task Tell(IReadOnlyDictionary<string, Guid> cast);
}
