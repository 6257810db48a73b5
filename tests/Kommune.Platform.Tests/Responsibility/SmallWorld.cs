using System.Runtime.CompilerServices;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Tests.Responsibility;

/// <summary>
/// A world small enough to be walked through whole: a school with two teachers and a leader, a nurse in another service, the coordinating
/// unit's leader, five days, a consent that comes and goes, people whom the person refuses, and one case. All of it is the bits of one number.
/// </summary>
internal readonly record struct SmallWorld
{
    public const int Teacher = 1, Colleague = 2, Nurse = 3, Leader = 4, Coordinator = 5;
    public const int LastDay = 4;
    private const int School = 1, Health = 2, FindDays = 2;

    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 6).Select(number => new Guid(number, 0, 0, new byte[8]))];
    private static readonly DateOnly First = new(2026, 11, 21);

    public required Baton Baton { get; init; }

    /// <summary>One bit for each who works here.</summary>
    public int Working { get; init; }

    /// <summary>One bit for each whom the person has refused.</summary>
    public int Refused { get; init; }

    /// <summary>The family has said yes to the nurse's service.</summary>
    public bool Consent { get; init; }

    public int Today { get; init; }

    /// <summary>A register has written an end of which the platform has not heard: that lasts until midnight at most.</summary>
    public bool Unheard { get; init; }

    public static SmallWorld Start => new()
    {
        Baton = new() { HolderId = Ids[Teacher], UnitId = Ids[School] },
        Working = 0b11_1110,
        Consent = true,
    };

    public static Guid Id(int person) => Ids[person];

    public static DateOnly Day(int number) => First.AddDays(number);

    public static Guid UnitOf(int person) => Ids[person == Nurse ? Health : School];

    public bool Works(Guid person) => (Working >> Number(person) & 1) == 1;

    public bool MayTakeOver(BatonOffer offer) => Works(offer.ToId) && MayHold(offer.ToId) && ServiceProblem(offer.ToUnitId) is null;

    public BatonFacts Facts(Guid? asked)
    {
        var leader = Baton.UnitId == Ids[School] && Works(Ids[Leader]) && Baton.HolderId != Ids[Leader] ? Leader : Coordinator;
        return new()
        {
            Today = Day(Today),
            FindDays = FindDays,
            HolderWorks = Works(Baton.HolderId),
            LeaderId = Ids[leader],
            Candidate = asked is { } person
                ? new() { Works = Works(person), MayHold = MayHold(person), ServiceProblem = ServiceProblem(UnitOf(Number(person))) }
                : default,
        };
    }

    /// <summary>The state as one number: equal numbers are equal states.</summary>
    public ulong Pack()
    {
        var bits = new Bits();
        bits.Put((ulong)Working >> 1 & 15, 4);
        bits.Put((ulong)Refused >> 1 & 15, 4);
        bits.Put(Consent ? 1ul : 0, 1);
        bits.Put((ulong)Today, 3);
        bits.Put(Unheard ? 1ul : 0, 1);
        bits.Put((ulong)Number(Baton.HolderId), 3);
        bits.Put(Baton.UnitId == Ids[Health] ? 1ul : 0, 1);
        bits.Put(Baton.IsActing ? 1ul : 0, 1);
        bits.Put(Baton.IsClosed ? 1ul : 0, 1);
        bits.Put(Baton.FindBy is { } day ? (ulong)(day.DayNumber - First.DayNumber + 1) : 0, 4);
        bits.Put(Baton.Offer is { } offer ? (ulong)Number(offer.ToId) : 0, 3);
        bits.Put(Baton.Offer is { } starts ? (ulong)(starts.StartsOn.DayNumber - First.DayNumber) : 0, 3);
        bits.Put(Baton.Offer?.OverlapTo is { } last ? (ulong)(last.DayNumber - First.DayNumber + 1) : 0, 3);
        bits.Put(Baton.Offer is { IsAccepted: true } ? 1ul : 0, 1);
        return bits.Value;
    }

    public static SmallWorld Unpack(ulong packed)
    {
        var bits = new Bits { Value = packed };
        var accepted = bits.Take(1) == 1;
        var (overlap, starts, asked, find) = ((int)bits.Take(3), (int)bits.Take(3), (int)bits.Take(3), (int)bits.Take(4));
        var (closed, acting, unit, holder) = (bits.Take(1) == 1, bits.Take(1) == 1, bits.Take(1) == 1 ? Health : School, (int)bits.Take(3));
        var (unheard, today, consent, refused, working) = (bits.Take(1) == 1, (int)bits.Take(3), bits.Take(1) == 1, (int)bits.Take(4) << 1, (int)bits.Take(4) << 1 | 1 << Coordinator);
        return new()
        {
            Baton = new()
            {
                HolderId = Ids[holder],
                UnitId = Ids[unit],
                IsActing = acting,
                IsClosed = closed,
                FindBy = find == 0 ? null : Day(find - 1),
                Offer = asked == 0 ? null : new() { ToId = Ids[asked], ToUnitId = UnitOf(asked), StartsOn = Day(starts), OverlapTo = overlap == 0 ? null : Day(overlap - 1), IsAccepted = accepted },
            },
            Working = working,
            Refused = refused,
            Consent = consent,
            Today = today,
            Unheard = unheard,
        };
    }

    private bool MayHold(Guid person) => (Refused >> Number(person) & 1) == 0;

    private string? ServiceProblem(Guid unit) => unit == Baton.UnitId || Consent ? null : "problem.handover-no-consent";

    private static int Number(Guid person) => Unsafe.As<Guid, int>(ref person);
}
