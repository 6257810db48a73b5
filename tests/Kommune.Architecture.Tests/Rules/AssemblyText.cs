using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>What stands in an assembly, read without loading it.</summary>
internal static class AssemblyText
{
    public static IReadOnlyList<string> References(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }

    /// <summary>Every string literal. Blind to text put together at run time; that SQL is not, the compiler sees to (CA1857).</summary>
    public static IReadOnlyList<string> Literals(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        var literals = new List<string>();
        // The heap begins with an empty string, the handle of which is the nil handle.
        for (var handle = reader.GetNextHandle(MetadataTokens.UserStringHandle(0)); !handle.IsNil; handle = reader.GetNextHandle(handle))
            literals.Add(reader.GetUserString(handle));
        return literals;
    }
}
