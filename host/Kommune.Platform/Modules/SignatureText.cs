using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Kommune.Platform.Modules;

/// <summary>
/// Signatures as text, the same for a reference in a module and for the definition in a contract, so that the two can be compared. Which
/// assembly a type comes from is left out: the framework moves types between assemblies.
/// </summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    public static SignatureText Instance { get; } = new();

    public static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{reader.GetString(type.Name)}"
            : Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{NameOf(reader, outer)}+{reader.GetString(type.Name)}"
            : Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string Method(string name, MethodSignature<string> signature) =>
        $"{name}{(signature.GenericParameterCount == 0 ? "" : $"`{signature.GenericParameterCount}")}({string.Join(", ", signature.ParameterTypes)})"
        + $" : {(signature.Header.IsInstance ? "" : "static ")}{signature.ReturnType}";

    public static string Field(string name, string type) => $"{name} : {type}";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => NameOf(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => NameOf(reader, handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"function{Method("", signature)}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        isRequired ? $"{unmodifiedType} with {modifier}" : unmodifiedType;

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
