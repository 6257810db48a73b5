using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>Somebody sees it differently, or adds something. It stands beside the minutes and never in them.</summary>
internal sealed record MeetingComment
{
    public required Guid ById { get; init; }
    public Guid? ByUnitId { get; init; }
    public Capacity By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Words { get; init; }

    /// <summary>Which one it is: nobody writes two in the same moment, and those that are stored have no other name.</summary>
    [JsonIgnore]
    public Guid Id
    {
        get
        {
            var bytes = ById.ToByteArray();
            var last = bytes.AsSpan(8);
            BinaryPrimitives.WriteInt64LittleEndian(last, BinaryPrimitives.ReadInt64LittleEndian(last) ^ At.UtcTicks);
            return new(bytes);
        }
    }
}
