namespace Kommune.Platform.Tests.Responsibility;

/// <summary>Small numbers side by side in one; taken out in the opposite order of putting in.</summary>
internal struct Bits
{
    public ulong Value { get; set; }

    public void Put(ulong number, int width) => Value = Value << width | number;

    public ulong Take(int width)
    {
        var number = Value & (1ul << width) - 1;
        Value >>= width;
        return number;
    }
}
