namespace Kommune.Contracts;

/// <summary>Offered by modules that keep what a person says matters, so that every page about the person can begin with it.</summary>
public interface IOwnWords
{
    /// <summary>The person's words as the actor may read them; null when there are none.</summary>
    Task<OwnWords?> Of(Guid subjectId);
}
