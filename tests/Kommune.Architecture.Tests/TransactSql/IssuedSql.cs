using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>
/// Every statement an assembly can issue, read from its code. They are all constants (CA1857), so each stands whole in front of the call that
/// gets it, also the ones put together of shared parts; no run, however long, comes by all of them.
/// </summary>
internal static partial class IssuedSql
{
    private static readonly HashSet<string> Calls = ["Query", "Find", "Top", "Execute", "ExecuteOne", "Read"];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlyList<IssuedStatement> Of(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        var found = new List<IssuedStatement>();
        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
            Add(found, reader, Outermost(reader, method.GetDeclaringType()), image.GetMethodBody(method.RelativeVirtualAddress).GetILReader());

        return [.. found.Distinct()];
    }

    private static void Add(List<IssuedStatement> found, MetadataReader reader, string type, BlobReader code)
    {
        var waiting = new List<string>();
        while (code.RemainingBytes > 0)
        {
            short value = code.ReadByte();
            if (value == 0xFE) value = unchecked((short)(0xFE00 | code.ReadByte()));
            var operation = Codes[value];
            switch (operation.OperandType)
            {
                case OperandType.InlineString:
                    if (reader.GetUserString((UserStringHandle)MetadataTokens.Handle(code.ReadInt32())) is var text && IsSql().IsMatch(text)) waiting.Add(text);
                    break;
                case OperandType.InlineMethod:
                    if (Name(reader, MetadataTokens.EntityHandle(code.ReadInt32())) is { } call && Calls.Contains(call))
                    {
                        found.AddRange(waiting.Select(sql => new IssuedStatement(sql, call, type)));
                        waiting.Clear();
                    }
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += targets * 4;
                    break;
                case var operand:
                    code.Offset += Size(operand);
                    break;
            }
        }
        found.AddRange(waiting.Select(sql => new IssuedStatement(sql, null, type)));
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Outermost(reader, outer) : reader.GetString(type.Name);
    }

    /// <summary>The name of a method of a unit of work, or of the platform's own session.</summary>
    private static string? Name(MetadataReader reader, EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodSpecification => Name(reader, reader.GetMethodSpecification((MethodSpecificationHandle)method).Method),
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)method) is var member
            && member.Parent.Kind == HandleKind.TypeReference && IsWork(reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name))
            ? reader.GetString(member.Name) : null,
        HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)method) is var definition
            && IsWork(reader.GetString(reader.GetTypeDefinition(definition.GetDeclaringType()).Name))
            ? reader.GetString(definition.Name) : null,
        _ => null,
    };

    /// <summary>A whole one: the beginning of one, for names the database itself has given, ends with a blank.</summary>
    public static bool LooksLikeSql(string text) => IsSql().IsMatch(text);

    private static bool IsWork(string type) => type is "IUnitOfWork" or "UnitOfWork" or "DatabaseSession";

    [GeneratedRegex(@"^\s*(select\s+\S|insert\s+into\s+\S|update\s+\S+\s+set\s|delete\s+from\s+\S|with\s+\S+\s+as\s)(?s:.*)\S\z")]
    private static partial Regex IsSql();
}
