using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kommune.AuditCheck;

/// <summary>
/// One line in the form that is hashed, filled in place: the byte 1 (version of the form), then each field as four bytes of length, most
/// significant first, and its UTF-8 text; an absent field has the length FF FF FF FF. Written a second time here, on purpose: the writer's own
/// mistakes must not be able to agree with themselves. No text is made of the bytes: at 300,000 lines a second there is no time for it.
/// </summary>
internal sealed class AuditForm
{
    private const int HashSize = 44; // SHA-256 in Base64

    private readonly byte[] _computed = new byte[HashSize];
    private byte[] _form = new byte[1024];
    private byte[] _hash = [];
    private byte[] _previous = [];
    private int _length;

    /// <summary>Place in the chain.</summary>
    public long Sequence { get; private set; }

    /// <summary>The hash the line carries.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>The hash the line before it must have; empty before the first.</summary>
    public ReadOnlySpan<byte> PreviousHash => _previous;

    public void Begin(ReadOnlySpan<byte> previousHash, long sequence)
    {
        (_form[0], _length, Sequence) = (1, 1, sequence);
        Keep(ref _previous, previousHash);
        Add(previousHash);
        Add(sequence);
    }

    /// <summary>After the last field: the hash the line carries, which is not part of the form.</summary>
    public void End(ReadOnlySpan<byte> hash) => Keep(ref _hash, hash);

    public void Add(ReadOnlySpan<byte> text)
    {
        var target = Room(text.Length);
        text.CopyTo(target);
    }

    public void Add(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        Add(digits[..length]);
    }

    /// <summary>An id as databases write it, with or without dashes; anything else goes in as it stands and gives another hash.</summary>
    public void AddId(ReadOnlySpan<byte> text)
    {
        if (text.Length != 36 || (text[8], text[13], text[18], text[23]) is not ((byte)'-', (byte)'-', (byte)'-', (byte)'-'))
        {
            Add(text);
            return;
        }
        var target = Room(32);
        text[..8].CopyTo(target);
        text[9..13].CopyTo(target[8..]);
        text[14..18].CopyTo(target[12..]);
        text[19..23].CopyTo(target[16..]);
        text[24..].CopyTo(target[20..]);
    }

    public void AddInstant(DateTimeOffset at) => Add(at.ToUnixTimeMilliseconds());

    /// <summary><c>2026-11-21 09:00:00.000</c> in UTC; anything else goes in as it stands and gives another hash.</summary>
    public void AddInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length == 23 && Digits(text, 0, 4) is >= 1 and var year && Digits(text, 5, 2) is >= 1 and <= 12 and var month
            && Digits(text, 8, 2) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            && Digits(text, 11, 2) is >= 0 and < 24 and var hour && Digits(text, 14, 2) is >= 0 and < 60 and var minute
            && Digits(text, 17, 2) is >= 0 and < 60 and var second && Digits(text, 20, 3) is >= 0 and var milliseconds
            && text[4] == '-' && text[7] == '-' && text[10] == ' ' && text[13] == ':' && text[16] == ':' && text[19] == '.')
            AddInstant(new DateTimeOffset(year, month, day, hour, minute, second, milliseconds, TimeSpan.Zero));
        else
            Add(text);
    }

    public void AddAbsent()
    {
        Grow(4);
        BinaryPrimitives.WriteUInt32BigEndian(_form.AsSpan(_length), uint.MaxValue);
        _length += 4;
    }

    /// <summary>Whether the line has the hash of its content.</summary>
    public bool IsUntouched()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_form.AsSpan(0, _length), digest);
        Base64.EncodeToUtf8(digest, _computed, out _, out _);
        return Hash.SequenceEqual(_computed);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence} {Encoding.UTF8.GetString(_form, 0, _length)}");

    private static int Digits(ReadOnlySpan<byte> text, int from, int count)
    {
        var value = 0;
        foreach (var digit in text.Slice(from, count))
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = (10 * value) + digit - '0';
        }
        return value;
    }

    private static void Keep(ref byte[] kept, ReadOnlySpan<byte> value)
    {
        if (kept.Length != value.Length) kept = new byte[value.Length];
        value.CopyTo(kept);
    }

    private Span<byte> Room(int length)
    {
        Grow(4 + length);
        BinaryPrimitives.WriteUInt32BigEndian(_form.AsSpan(_length), (uint)length);
        _length += 4 + length;
        return _form.AsSpan(_length - length, length);
    }

    private void Grow(int more)
    {
        if (_form.Length < _length + more) Array.Resize(ref _form, Math.Max(2 * _form.Length, _length + more));
    }
}
