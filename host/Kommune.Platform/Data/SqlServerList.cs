using System.Data;
using System.Numerics;
using System.Text;
using Dapper;

namespace Kommune.Platform.Data;

/// <summary>
/// The values of <c>in @ids</c>, one parameter each. Their number is filled up to a power of two with the last one again: the server keeps a
/// plan for each text, and lists of every length would push each other out.
/// </summary>
internal sealed class SqlServerList(IReadOnlyList<object> values) : SqlMapper.ICustomQueryParameter
{
    /// <summary>A statement has 2,100 parameters at most. Longer lists of ids and numbers, which cannot hold words, are written out.</summary>
    public const int MostParameters = 512;

    public void AddParameter(IDbCommand command, string name)
    {
        var list = values switch
        {
            [] => "(select null where 1 = 0)",
            { Count: > MostParameters } and [byte[] or int or long, ..] => $"({string.Join(", ", values.Select(Written))})",
            _ => Parameters(command, name),
        };
        command.CommandText = Replace(command.CommandText, name, list);
    }

    private string Parameters(IDbCommand command, string name)
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)values.Count);
        var text = new StringBuilder("(");
        for (var i = 0; i < count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"{name}_{i}";
            parameter.Value = values[Math.Min(i, values.Count - 1)];
            switch (parameter.Value)
            {
                case DateTime: parameter.DbType = DbType.DateTime2; break;
                case string { Length: <= 4000 }: parameter.Size = 4000; break; // not one plan for each length
            }
            command.Parameters.Add(parameter);
            text.Append(i == 0 ? "@" : ", @").Append(parameter.ParameterName);
        }
        return text.Append(')').ToString();
    }

    private static string Written(object value) => value is byte[] id ? "0x" + Convert.ToHexString(id) : $"{value}";

    private static string Replace(string sql, string name, string list)
    {
        var text = new StringBuilder();
        var from = 0;
        for (var at = Next(0); at >= 0; at = Next(at))
        {
            text.Append(sql, from, at - from + "in ".Length).Append(list);
            from = at += $"in @{name}".Length;
        }
        return text.Append(sql, from, sql.Length - from).ToString();

        int Next(int start)
        {
            for (var at = sql.IndexOf($"in @{name}", start, StringComparison.Ordinal); at >= 0; at = sql.IndexOf($"in @{name}", at + 1, StringComparison.Ordinal))
            {
                var end = at + $"in @{name}".Length;
                if (end == sql.Length || !(char.IsLetterOrDigit(sql[end]) || sql[end] == '_')) return at;
            }
            return -1;
        }
    }
}
