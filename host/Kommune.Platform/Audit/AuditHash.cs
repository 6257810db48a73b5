using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kommune.Platform.Audit;

/// <summary>
/// SHA-256 over one canonical form of a line, so that anyone with the table and this description can check the chain:
/// the byte 1 (version of the form), then each field as four bytes of length, most significant first, and its UTF-8 text. Order: previous
/// hash, sequence, time in milliseconds since 1970 UTC, actor, kind of actor, unit, role, subject, resource, kind of resource, sections with
/// commas, action, basis, refused, reference. Ids are 32 lower-case hexadecimal digits, numbers decimal. An absent field has the length
/// FF FF FF FF and no text. Hashes are written in Base64; before the first line stands the empty text.
/// </summary>
internal static class AuditHash
{
    private const byte Form = 1;

    public static string Of(AuditLine line)
    {
        var form = new ArrayBufferWriter<byte>(512);
        form.Write([Form]);
        foreach (var field in Fields(line))
            Append(form, field);
        return Convert.ToBase64String(SHA256.HashData(form.WrittenSpan));
    }

    private static string?[] Fields(AuditLine line) =>
    [
        line.PreviousHash, line.Sequence.ToString(CultureInfo.InvariantCulture),
        line.HappenedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Text(line.ActorId), line.ActorKind, Text(line.UnitId), line.Role, Text(line.SubjectId), Text(line.ResourceId), line.ResourceKind,
        line.Sections, line.Action, line.Basis, line.Refused, line.Reference,
    ];

    private static string? Text(Guid? id) => id?.ToString("N");

    private static void Append(ArrayBufferWriter<byte> form, string? field)
    {
        BinaryPrimitives.WriteUInt32BigEndian(form.GetSpan(4), field is null ? uint.MaxValue : (uint)Encoding.UTF8.GetByteCount(field));
        form.Advance(4);
        if (field is not null)
            Encoding.UTF8.GetBytes(field, form);
    }
}
