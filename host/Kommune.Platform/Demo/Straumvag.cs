using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Demo;

/// <summary>Straumvåg, nynorsk, about 5,100 inhabitants: one guardian suffices, youth from 15, consents to the end of the school year.</summary>
internal static class Straumvag
{
    public static DemoTown Town { get; } = new()
    {
        Municipality = new Municipality
        {
            Key = "straumvag",
            Name = "Straumvåg kommune",
            Number = "9952",
            Language = "nn",
            Hosts = ["straumvag.localhost"],
            ServiceDeskPhone = "68050500",
            Settings = new MunicipalitySettings
            {
                YouthConsentAge = 15,
                BothGuardians = BothGuardians.OneSufficesOtherInformed,
                ConsentEndsWithSchoolYear = true,
                OnPlanGranted = OnPlanGranted.Close,
            },
        },
        ModulesOff = ["sample"],
        Units =
        [
            new("KE", "Koordinerande eining", UnitKinds.CoordinatingUnit, "68050510"),
            new("BARNEHAGE", "Knausen barnehage", UnitKinds.Kindergarten, "68050511") { OrgNumber = "262835316" },
            new("SKULE", "Straumvåg skule", UnitKinds.School, "68050512") { OrgNumber = "270650856" },
            new("SFO", "Straumvåg SFO", UnitKinds.AfterSchoolCare, "68050513") { Parent = "SKULE" },
            new("HELSESTASJON", "Straumvåg helsestasjon", UnitKinds.ChildHealth, "68050514") { OrgNumber = "297123068" },
            // Both are run by Fjellhavn for the two municipalities.
            new("PPT", "PPT for Fjellhavn og Straumvåg", UnitKinds.Ppt, "68050016") { External = true, StaffRegistered = true },
            new("BARNEVERN", "Fjellhavn barnevernsteneste", UnitKinds.ChildWelfare, "68050017") { OrgNumber = "294917683", External = true, StaffRegistered = true },
            new("PSYKISK-HELSE", "Psykisk helse og rus", UnitKinds.MentalHealth, "68050515"),
            new("HEIMETENESTA", "Heimetenesta", UnitKinds.HomeCare, "68050516"),
            new("BUFELLESSKAP", "Bryggja bufellesskap", UnitKinds.SupportedHousing, "68050517") { OrgNumber = "234599593" },
            new("NAV", "NAV Straumvåg", UnitKinds.Nav, "68050518") { OrgNumber = "290315158" },
            new("STAB", "Staben til kommunedirektøren", UnitKinds.Administration, "68050519"),
            new("IKT", "IKT", UnitKinds.Operations, "68050520"),
            new("SJUKEHUS", "Fjordkyst helseføretak", UnitKinds.HealthTrust, "68050521") { OrgNumber = "388335432", External = true },
            new("FASTLEGE", "Fastlegekontor Kaia", UnitKinds.GeneralPractitioner, "68050522") { External = true },
        ],
        Employees =
        [
            new("B01", "Ryddig", "Perm", "KE", "leiar for koordinerande eining", "68050601", Roles.CoordinatingUnit, Roles.UnitManager) { StandIn = "B02" },
            new("B02", "Trufast", "Naust", "KE", "koordinator og barnekoordinator", "68050602", Roles.Coordinator) { StandIn = "B01" },
            new("B03", "Blid", "Krit", "SKULE", "kontaktlærar 6A", "68050603", Roles.Professional) { StandIn = "B05" },
            new("B04", "Omtenksam", "Sykkel", "HELSESTASJON", "helsesjukepleiar", "68050604", Roles.Professional) { StandIn = "B06" },
            new("B05", "Traust", "Bru", "SKULE", "rektor", "68050605", Roles.UnitManager) { StandIn = "B03" },
            new("B06", "Open", "Famn", "HELSESTASJON", "jordmor", "68050606", Roles.Professional) { StandIn = "B04" },
            new("B07", "Greie", "Hender", "BUFELLESSKAP", "leiar", "68050607", Roles.UnitManager),
            new("B08", "Rett", "Linjal", "NAV", "NAV-rettleiar", "68050608", Roles.Professional),
            new("B09", "Nøye", "Vekt", "STAB", "BTI-koordinator", "68050609", Roles.BtiCoordinator),
            new("B10", "Klår", "Brytar", "IKT", "systemansvarleg", "68050610", Roles.Operator),
            new("A08", "Grundig", "Lupe", "PPT", "PPT-rådgjevar", "68050108", Roles.Professional),
        ],
        Persons =
        [
            new("S01", "Sprek", "Tinde", "2015-03-18", "18831592199"),
            new("S02", "Open", "Tinde", "1986-07-07", "07878635641") { Phone = "68050702" },
            new("S03", "Stø", "Tinde", "1984-11-29", "29918418316") { Phone = "68050703" },
            new("S04", "Spent", "Regnboge", "1997-05-03", "03859700860") { Phone = "68050704" },
            new("S05", "Roleg", "Fjøre", "1995-12-12", "12929540547") { Phone = "68050705" },
            new("S06", "Flittig", "Notbåt", "1995-08-24", "24889533591") { Phone = "68050706" },
            new("S07", "Humrande", "Lykt", "1991-01-09", "09819136235") { Phone = "68050707" },
            new("S08", "Kjær", "Lykt", "1962-03-03", "03836239546") { Phone = "68050708" },
            new("S09", "Eigen", "Rev", "2013-09-27", "27891373401") { Phone = "68050709" },
            new("S10", "Vis", "Rev", "1983-02-19", "19828306564") { Phone = "68050710" },
            new("S11", "Fri", "Rev", "1985-06-30", "30868533265") { Phone = "68050711" },
            new("S12", "Lun", "Hamn", "2020-11-11", "11912097104"),
            new("S13", "Mild", "Hamn", "1993-04-21", "21849317064") { Phone = "68050713" },
            // Due in March: a temporary id until the child is born and registered (R3).
            new("X01", "Ufødt barn", "Regnboge"),
        ],
        Relations =
        [
            new("S02", "S01", RelationKind.ParentalResponsibility),
            new("S03", "S01", RelationKind.ParentalResponsibility),
            new("S04", "X01", RelationKind.ParentalResponsibility) { Source = "pregnancy", From = new DateOnly(2026, 8, 3) },
            new("S05", "S04", RelationKind.NearestRelative) { Source = "chosen-by-person", From = new DateOnly(2026, 8, 3) },
            // Verge for economy only: what concerns health is not his to see.
            new("S08", "S07", RelationKind.LegalGuardian) { Source = "statsforvaltaren", Mandate = "economy", From = new DateOnly(2019, 2, 1) },
            new("S10", "S09", RelationKind.ParentalResponsibility),
            new("S11", "S09", RelationKind.ParentalResponsibility),
            new("S13", "S12", RelationKind.ParentalResponsibility),
        ],
    };
}
