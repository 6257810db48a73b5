using System.Data.Common;
using System.Text;
using Kommune.AuditCheck;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>Lines of <c>kp_audit</c> from a reader of <see cref="AuditExport.Lines"/> on any server, field by field.</summary>
internal sealed class ServerLines(DbDataReader reader) : IAuditLines
{
    private const int PreviousHash = 0;
    private const int Sequence = 1;
    private const int Reference = 14;
    private const int Hash = 15;

    public bool Read(AuditForm line)
    {
        if (!reader.Read()) return false;
        line.Begin(Encoding.UTF8.GetBytes(reader.GetString(PreviousHash)), reader.GetInt64(Sequence));
        for (var column = Sequence + 1; column <= Reference; column++)
        {
            if (reader.IsDBNull(column)) line.AddAbsent();
            else if (reader.GetValue(column) is DateTime at) line.AddInstant(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));
            else if (reader.GetValue(column) is Guid or byte[]) line.AddId(Encoding.UTF8.GetBytes(GuidHandler.Of(reader.GetValue(column)).ToString()));
            else line.Add(Encoding.UTF8.GetBytes(reader.GetString(column)));
        }
        line.End(Encoding.UTF8.GetBytes(reader.GetString(Hash)));
        return true;
    }
}
