using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kommune.Platform.Modules;

/// <summary>Every type and member of one contract assembly, as text read from its metadata.</summary>
internal sealed class ContractSurface
{
    private static readonly ConcurrentDictionary<Assembly, ContractSurface> Known = new();
    private static readonly HashSet<string> Roots = ["System.Object", "System.ValueType", "System.Enum", "System.MulticastDelegate"];

    private readonly Dictionary<string, (HashSet<string> Members, string? Base)> types = [];

    private ContractSurface(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var members = new HashSet<string>();
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
                members.Add(SignatureText.Method(reader.GetString(method.Name), method.DecodeSignature(SignatureText.Instance, null)));
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
                members.Add(SignatureText.Field(reader.GetString(field.Name), field.DecodeSignature(SignatureText.Instance, null)));
            types[SignatureText.NameOf(reader, handle)] = (members, BaseOf(reader, type));
        }
    }

    public static ContractSurface Of(Assembly assembly) => Known.GetOrAdd(assembly, known => new ContractSurface(known.Location));

    public bool Has(string type) => types.ContainsKey(type);

    /// <summary>Whether the type or a base of it has the member. A base outside contracts is trusted: the framework keeps its own promises.</summary>
    public bool Has(string type, string member)
    {
        for (string? at = type; at is not null;)
        {
            if (!types.TryGetValue(at, out var found))
                return !Roots.Contains(at);
            if (found.Members.Contains(member))
                return true;
            at = found.Base;
        }
        return false;
    }

    private static string? BaseOf(MetadataReader reader, TypeDefinition type) => type.BaseType switch
    {
        { IsNil: true } => null,
        { Kind: HandleKind.TypeDefinition } handle => SignatureText.NameOf(reader, (TypeDefinitionHandle)handle),
        { Kind: HandleKind.TypeReference } handle => SignatureText.NameOf(reader, (TypeReferenceHandle)handle),
        var handle => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(SignatureText.Instance, null),
    };
}
