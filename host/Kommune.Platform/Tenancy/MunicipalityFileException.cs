namespace Kommune.Platform.Tenancy;

/// <summary>Configuration that cannot be used. One line per error: file, property, what is wrong.</summary>
internal sealed class MunicipalityFileException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors => errors;
}
