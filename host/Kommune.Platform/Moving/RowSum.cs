using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Kommune.Platform.Moving;

/// <summary>
/// What a table holds, in one number: the sum of the hashes of its rows, so that the order does not matter and two equal rows are not none.
/// </summary>
internal sealed class RowSum
{
    private static readonly BigInteger Limit = BigInteger.One << 256;

    private BigInteger _sum;

    public long Rows { get; private set; }

    public string Hash => _sum.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    public void Add(IReadOnlyList<object?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            // With its length before it: "ab" and "c" are not "a" and "bc".
            var known = Column.Known(value);
            text.Append(known.Length).Append(':').Append(known);
        }
        _sum = (_sum + new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), isUnsigned: true)) % Limit;
        Rows++;
    }

    public bool Equals(RowSum other) => Rows == other.Rows && _sum == other._sum;
}
