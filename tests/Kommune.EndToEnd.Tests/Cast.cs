namespace Kommune.EndToEnd.Tests;

/// <summary>Who plays in a municipality.</summary>
internal sealed record Cast
{
    public required string Municipality { get; init; }
    public required Words Words { get; init; }
    public required string Notifier { get; init; }
    public required string Leader { get; init; }
    public required string Coordinator { get; init; }
    public required string Citizen { get; init; }
    public required string CitizensNumber { get; init; }
    public required string Participant { get; init; }
    public required string ParticipantsUnit { get; init; }
    public required string OtherUnit { get; init; }

    public static Cast Fjellhavn { get; } = new()
    {
        Municipality = "fjellhavn",
        Words = Words.Nb,
        Notifier = "Rolig Ås",
        Leader = "Ryddig Kalender",
        Coordinator = "Våken Lanterne",
        Citizen = "Trofast Anker",
        CitizensNumber = "30837949498",
        Participant = "Sterk Trapp",
        ParticipantsUnit = "Rehabilitering",
        OtherUnit = "NAV Fjellhavn",
    };

    public static Cast Straumvag { get; } = new()
    {
        Municipality = "straumvag",
        Words = Words.Nn,
        Notifier = "Omtenksam Sykkel",
        Leader = "Ryddig Perm",
        Coordinator = "Trufast Naust",
        Citizen = "Roleg Fjøre",
        CitizensNumber = "12929540547",
        Participant = "Rett Linjal",
        ParticipantsUnit = "NAV Straumvåg",
        OtherUnit = "Psykisk helse og rus",
    };
}
