using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>Everything a module can compile against, one line each, in an order that does not depend on the compiler.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => Members(type).Distinct().Order(StringComparer.Ordinal).Select(member => $"{type.FullName}.{member}").Prepend(Header(type))),
    ];

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : (type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class");
        var bases = type.GetInterfaces().Where(face => face.IsPublic && !IsEquatable(face) && !type.IsEnum).Select(NameOf).Order(StringComparer.Ordinal);
        var all = (type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? bases.Prepend(NameOf(parent)) : bases).ToList();
        return $"{kind} {type.FullName}{(all.Count == 0 ? "" : " : " + string.Join(", ", all))}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");
        var fields = type.GetFields(Declared).Where(field => IsSeen(field.Attributes) && !IsMade(field))
            .Select(field => $"{field.Name} : {(field.IsLiteral ? $"const {NameOf(field.FieldType)} = {field.GetRawConstantValue()}" : NameOf(field.FieldType))}");
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsSeen) && !IsMade(property)).Select(Property);
        var methods = type.GetMethods(Declared).Where(method => !method.IsSpecialName && IsSeen(method) && !IsMade(method) && method.GetBaseDefinition() == method)
            .Select(method => $"{method.Name}{Generics(method)}({Parameters(method)}) : {NameOf(method.ReturnType)}{Optional(new NullabilityInfoContext().Create(method.ReturnParameter).ReadState, method.ReturnType)}");
        var constructors = type.GetConstructors(Declared).Where(made => IsSeen(made) && !made.IsStatic && !IsMade(made)).Select(made => $"new({Parameters(made)})");
        return fields.Concat(properties).Concat(methods).Concat(constructors);
    }

    private static string Property(PropertyInfo property)
    {
        var set = property.SetMethod is { } setter && IsSeen(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        return $"{property.Name} : {required}{NameOf(property.PropertyType)}{Optional(new NullabilityInfoContext().Create(property).ReadState, property.PropertyType)} {{ get;{set} }}";
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{NameOf(parameter.ParameterType)}{Optional(new NullabilityInfoContext().Create(parameter).ReadState, parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.RawDefaultValue ?? "null") : "")}"));

    private static string Optional(NullabilityState state, Type type) => state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem && !attributes.HasFlag(FieldAttributes.SpecialName);

    private static bool IsMade(MemberInfo member) => member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsEquatable(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        if (type.IsByRef) return "ref " + NameOf(type.GetElementType()!);
        var name = type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
