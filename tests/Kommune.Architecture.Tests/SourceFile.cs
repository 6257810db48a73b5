namespace Kommune.Architecture.Tests;

/// <summary>A file of the repository, or one a test has made up.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
