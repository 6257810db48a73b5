using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Kommune.Contracts;

namespace Kommune.Platform.Modules;

/// <summary>
/// Reads what a module's assemblies refer to, without loading them, and says what is not there. Otherwise a missing member would first show
/// as an exception in the middle of somebody's request.
/// </summary>
internal sealed class LinkCheck
{
    private readonly ModuleManifest manifest;
    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string> moduleOfAssembly;
    private readonly SortedSet<string> problems = new(StringComparer.Ordinal);

    private LinkCheck(ModuleManifest manifest, string folder, IReadOnlyDictionary<string, string> moduleOfAssembly) =>
        (this.manifest, this.folder, this.moduleOfAssembly) = (manifest, folder, moduleOfAssembly);

    /// <summary>Everything that does not fit, one line each; empty when all is well.</summary>
    /// <param name="manifest">The module.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="moduleOfAssembly">Main assembly of every module that is installed, with the module's id.</param>
    public static IReadOnlyCollection<string> Problems(ModuleManifest manifest, string folder, IReadOnlyDictionary<string, string> moduleOfAssembly)
    {
        var check = new LinkCheck(manifest, folder, moduleOfAssembly);
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll"))
            if (!SharedAssemblies.Contains(Path.GetFileNameWithoutExtension(file)))
                check.Read(file);
        return check.problems;
    }

    private void Read(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!HasMetadata(image))
        {
            if (Path.GetFileName(file) == manifest.Assembly)
                problems.Add($"{manifest.Assembly} is not a .NET assembly.");
            return;
        }
        var reader = image.GetMetadataReader();
        var isOwn = Path.GetFileName(file) == manifest.Assembly
            || reader.AssemblyReferences.Any(handle => SharedAssemblies.IsContract(NameOf(reader, handle)));
        // What a package the module carries refers to is the package's business; some name assemblies they never need.
        if (!isOwn)
            return;
        foreach (var handle in reader.AssemblyReferences)
            CheckAssembly(Path.GetFileName(file), reader.GetString(reader.GetAssemblyReference(handle).Name), reader.GetAssemblyReference(handle).Version);
        if (problems.Count == 0)
            CheckMembers(Path.GetFileName(file), reader);
    }

    private static bool HasMetadata(PEReader image)
    {
        try
        {
            return image.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private void CheckAssembly(string file, string name, Version version)
    {
        if (moduleOfAssembly.TryGetValue(name, out var other) && other != manifest.Id)
            problems.Add($"{file} refers to {name}, the assembly of the module {other}. Use that module's contract, or publish an event.");
        else if (SharedAssemblies.IsContract(name))
            CheckContract(file, name, version);
        else if (!SharedAssemblies.Contains(name) && !File.Exists(Path.Combine(folder, name + ".dll")))
            problems.Add($"{file} refers to {name}, which is neither shared by the host nor in the module's folder.");
    }

    private void CheckContract(string file, string name, Version version)
    {
        if (!manifest.Contracts.ContainsKey(name))
            problems.Add($"{file} refers to {name}, for which module.json states no range under 'contracts'.");
        else if (ContractAssemblies.Find(name) is { } assembly && assembly.GetName().Version is { } here && version > here)
            problems.Add($"{file} is built against {name} {version}; this host has {here}.");
    }

    private void CheckMembers(string file, MetadataReader reader)
    {
        foreach (var handle in reader.TypeReferences)
            if (SurfaceOf(reader, handle) is { } surface && SignatureText.NameOf(reader, handle) is var name && !surface.Has(name))
                problems.Add($"{file} uses {name}, which is not in this host's contracts.");
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
            if (TypeOf(reader, member.Parent) is { } type && SurfaceOf(reader, type) is { } surface)
                CheckMember(file, surface, SignatureText.NameOf(reader, type), Text(reader, member));
    }

    private void CheckMember(string file, ContractSurface surface, string type, string member)
    {
        if (surface.Has(type) && !surface.Has(type, member))
            problems.Add($"{file} uses {type}.{member}, which is not in this host's contracts.");
    }

    private static string Text(MetadataReader reader, MemberReference member) => member.GetKind() == MemberReferenceKind.Method
        ? SignatureText.Method(reader.GetString(member.Name), member.DecodeMethodSignature(SignatureText.Instance, null))
        : SignatureText.Field(reader.GetString(member.Name), member.DecodeFieldSignature(SignatureText.Instance, null));

    private static TypeReferenceHandle? TypeOf(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
            return (TypeReferenceHandle)parent;
        if (parent.Kind != HandleKind.TypeSpecification)
            return null;
        // A constructed generic type: GENERICINST (CLASS | VALUETYPE) type …; arrays and type parameters have no members of ours.
        var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        blob.ReadCompressedInteger();
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    private static ContractSurface? SurfaceOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        EntityHandle scope = handle;
        while (scope.Kind == HandleKind.TypeReference)
            scope = reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            && NameOf(reader, (AssemblyReferenceHandle)scope) is var name
            && SharedAssemblies.IsContract(name)
            && ContractAssemblies.Find(name) is { } assembly
            ? ContractSurface.Of(assembly)
            : null;
    }

    private static string NameOf(MetadataReader reader, AssemblyReferenceHandle handle) => reader.GetString(reader.GetAssemblyReference(handle).Name);
}
