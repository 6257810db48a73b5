namespace Kommune.Host.Requests;

internal sealed record WrittenField(string Name, string Value)
{
    /// <summary>Ids and choices have no blank in them; what a person writes has.</summary>
    public bool IsWords => Value.Trim().Contains(' ', StringComparison.Ordinal);
}
