using Kommune.Contracts;

namespace Kommune.Platform.Tests.Ages;

/// <summary>A child that might be, with nobody, one or two who have the care for the whole time or a part of it.</summary>
internal sealed record Childhood
{
    public Guid Child { get; } = Guid.CreateVersion7();

    public required DateOnly Born { get; init; }

    public required IReadOnlyList<Relation> Carers { get; init; }

    public static Childhood Any(Random random)
    {
        // One in fifty on the day that is missing in three of four years.
        var born = random.Next(50) == 0 ? new DateOnly(1996 + (4 * random.Next(8)), 2, 29) : new DateOnly(1996, 1, 1).AddDays(random.Next(365 * 32));
        var child = new Childhood { Born = born, Carers = [] };
        return child with { Carers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Carer(random, child))] };
    }

    private static Relation Carer(Random random, Childhood child)
    {
        var from = random.Next(3) == 0 ? child.Born.AddDays(random.Next(7000)) : child.Born;
        return new Relation
        {
            PersonId = Guid.CreateVersion7(),
            SubjectId = child.Child,
            Kind = random.Next(5) == 0 ? RelationKind.FosterParent : RelationKind.ParentalResponsibility,
            From = from,
            To = random.Next(3) == 0 ? from.AddDays(random.Next(7500)) : null,
        };
    }
}
