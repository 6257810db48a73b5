namespace Kommune.Contracts;

/// <summary>Offered by modules: the cases an employee follows, for "my cases". The start page merges them; each module checks access itself.</summary>
public interface ICaseList
{
    /// <summary>Cases the actor is responsible for or takes part in, the ones that need attention first.</summary>
    Task<IReadOnlyList<CaseRow>> For(Actor actor);
}
