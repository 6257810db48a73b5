using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Demo;

/// <summary>Fjellhavn, bokmål, about 9,800 inhabitants: both guardians must say yes, youth from 16, consents for 12 months.</summary>
internal static class Fjellhavn
{
    public static DemoTown Town { get; } = new()
    {
        Municipality = new Municipality
        {
            Key = "fjellhavn",
            Name = "Fjellhavn kommune",
            Number = "9951",
            Language = "nb",
            Hosts = ["fjellhavn.localhost"],
            ServiceDeskPhone = "68050000",
            Settings = new MunicipalitySettings { YouthConsentAge = 16, BothGuardians = BothGuardians.Required, ConsentMonths = 12 },
        },
        Units =
        [
            new("KE", "Koordinerende enhet (Tildelingskontoret)", UnitKinds.CoordinatingUnit, "68050010"),
            new("BARNEHAGE", "Solsikkebakken barnehage", UnitKinds.Kindergarten, "68050011") { OrgNumber = "269032219" },
            new("PRIVAT-BARNEHAGE", "Kråkeslottet private barnehage", UnitKinds.Kindergarten, "68050012") { OrgNumber = "338573766" },
            new("SKOLE", "Strandlia skole", UnitKinds.School, "68050013") { OrgNumber = "225504334" },
            new("SFO", "Strandlia SFO", UnitKinds.AfterSchoolCare, "68050014") { Parent = "SKOLE" },
            new("HELSESTASJON", "Fjellhavn helsestasjon og skolehelsetjeneste", UnitKinds.ChildHealth, "68050015") { OrgNumber = "205844538" },
            new("PPT", "PPT for Fjellhavn og Straumvåg", UnitKinds.Ppt, "68050016"),
            new("BARNEVERN", "Fjellhavn barnevernstjeneste", UnitKinds.ChildWelfare, "68050017") { OrgNumber = "294917683" },
            new("PSYKISK-HELSE", "Psykisk helse og rus", UnitKinds.MentalHealth, "68050018"),
            new("HJEMMETJENESTEN", "Hjemmetjenesten", UnitKinds.HomeCare, "68050019"),
            new("REHABILITERING", "Rehabilitering", UnitKinds.Rehabilitation, "68050020"),
            new("AVLASTNING", "Avlastning Lia", UnitKinds.RespiteCare, "68050021"),
            new("BOFELLESSKAP", "Fjordgløtt bofellesskap", UnitKinds.SupportedHousing, "68050022") { OrgNumber = "224489935" },
            new("NAV", "NAV Fjellhavn", UnitKinds.Nav, "68050023") { OrgNumber = "240174189" },
            new("STAB", "Kommunedirektørens stab", UnitKinds.Administration, "68050024"),
            new("IKT", "IKT", UnitKinds.Operations, "68050025"),
            new("SYKEHUS", "Nordkyst helseforetak", UnitKinds.HealthTrust, "68050026") { OrgNumber = "352122726", External = true },
            new("VGS", "Fjellhavn videregående skole", UnitKinds.UpperSecondarySchool, "68050027") { OrgNumber = "381346390", External = true },
            new("FASTLEGE", "Fjellhavn legesenter", UnitKinds.GeneralPractitioner, "68050028") { External = true },
        ],
        Employees =
        [
            new("A01", "Ryddig", "Kalender", "KE", "leder for koordinerende enhet", "68050101", Roles.CoordinatingUnit, Roles.UnitManager) { StandIn = "A02" },
            new("A02", "Våken", "Lanterne", "KE", "koordinator og barnekoordinator", "68050102", Roles.Coordinator) { StandIn = "A01" },
            new("A03", "Lun", "Peis", "BARNEHAGE", "pedagogisk leder", "68050103", Roles.Professional) { StandIn = "A04" },
            new("A04", "Bred", "Planke", "BARNEHAGE", "styrer", "68050104", Roles.UnitManager) { StandIn = "A03" },
            new("A05", "Klar", "Tavle", "SKOLE", "kontaktlærer 10A", "68050105", Roles.Professional) { StandIn = "A06" },
            new("A06", "Fast", "Fjellvegg", "SKOLE", "rektor", "68050106", Roles.UnitManager) { StandIn = "A05" },
            new("A07", "Myk", "Ull", "HELSESTASJON", "helsesykepleier", "68050107", Roles.Professional),
            new("A08", "Grundig", "Lupe", "PPT", "PPT-rådgiver", "68050108", Roles.Professional),
            new("A09", "Stødig", "Ror", "BARNEVERN", "kontaktperson i barnevernet", "68050109", Roles.Professional),
            new("A10", "Rolig", "Ås", "PSYKISK-HELSE", "psykiatrisk sykepleier", "68050110", Roles.Professional) { StandIn = "A11" },
            new("A11", "Ekte", "Erfaring", "PSYKISK-HELSE", "erfaringskonsulent", "68050111", Roles.Professional) { StandIn = "A10" },
            new("A12", "Presis", "Klokke", "NAV", "NAV-veileder", "68050112", Roles.Professional),
            new("A13", "Sterk", "Trapp", "REHABILITERING", "fysioterapeut", "68050113", Roles.Professional),
            new("A14", "Varm", "Stue", "BOFELLESSKAP", "leder", "68050114", Roles.UnitManager),
            new("A15", "Modig", "Kompassnål", "STAB", "investeringsleder", "68050115", Roles.Professional) { StandIn = "A16" },
            new("A16", "Skarp", "Linse", "STAB", "kvalitetsrådgiver", "68050116", Roles.BtiCoordinator) { StandIn = "A15" },
            new("A17", "Tydelig", "Skilt", "IKT", "systemansvarlig", "68050117", Roles.Operator),
            new("A18", "Ny", "Dør", "SKOLE", "lærer", "68050118", Roles.Professional) { StandIn = "A06", From = new DateOnly(2027, 1, 1) },
            new("E01", "Dyktig", "Stetoskop", "FASTLEGE", "fastlege", "68050119", Roles.Professional),
            new("E02", "Vennlig", "Korridor", "SYKEHUS", "koordinator i sykehuset", "68050120", Roles.Professional),
        ],
        Persons =
        [
            new("F01", "Lyttende", "Bekk", "2021-05-14", "14852194864"),
            new("F02", "Tålmodig", "Bekk", "1990-02-03", "03829039841") { Phone = "68050202" },
            new("F03", "Sindig", "Bro", "1988-09-21", "21898820146") { Phone = "68050203" },
            new("F04", "Undrende", "Kompass", "2011-03-09", "09831179721") { Phone = "68050204" },
            new("F05", "Varm", "Kompass", "1984-06-17", "17868429801") { Phone = "68050205" },
            new("F06", "Rask", "Kompass", "1982-01-28", "28818249340") { Phone = "68050206" },
            new("F07", "Leende", "Måke", "2018-08-30", "30881885820"),
            new("F08", "Stødig", "Måke", "1987-04-11", "11848730833") { Phone = "68050208" },
            new("F09", "Blid", "Måke", "1985-12-02", "02928519700") { Phone = "68050209" },
            new("F10", "Stille", "Måke", "2014-10-05", "05901495558"),
            new("F11", "Ærlig", "Anker", "1983-07-19", "19878306948") { Phone = "68050211" },
            new("F12", "Trofast", "Anker", "1979-03-30", "30837949498") { Phone = "68050212" },
            new("F13", "Nysgjerrig", "Lyng", "2008-12-10", "10920888068") { Phone = "68050213" },
            new("F14", "Rolig", "Lyng", "1976-05-25", "25857622688") { Phone = "68050214" },
            // A mother and child with strictly confidential address: no phone is kept either.
            new("F15", "Varsom", "Seil", "2016-02-22", "22821696511") { Protection = AddressProtection.StrictlyConfidential },
            new("F16", "Trygg", "Seil", "1989-08-08", "08888906852") { Protection = AddressProtection.StrictlyConfidential },
            new("F17", "Fjern", "Holme", "1986-11-13", "13918618958") { Phone = "68050217" },
            new("F18", "Verdig", "Granitt", "1951-09-01", "01895115793") { Phone = "68050218" },
            new("F19", "Klok", "Granitt", "1953-02-14", "14825313681") { Phone = "68050219" },
            new("F20", "Håpefull", "Drage", "1992-10-27", "27909217631") { Phone = "68050220" },
            new("F21", "Leken", "Drage", "2019-06-06", "06861982120"),
            new("F22", "Svevende", "Drage", "2012-01-15", "15811251485") { Phone = "68050222" },
            new("F23", "Dristig", "Fyr", "2010-04-04", "04841060844") { Phone = "68050223" },
            new("F24", "Raus", "Brygge", "1978-08-12", "12887810042") { Phone = "68050224" },
        ],
        Relations =
        [
            new("F02", "F01", RelationKind.ParentalResponsibility),
            new("F03", "F01", RelationKind.ParentalResponsibility),
            new("F05", "F04", RelationKind.ParentalResponsibility),
            new("F06", "F04", RelationKind.ParentalResponsibility),
            new("F08", "F07", RelationKind.ParentalResponsibility),
            new("F09", "F07", RelationKind.ParentalResponsibility),
            new("F08", "F10", RelationKind.ParentalResponsibility),
            new("F09", "F10", RelationKind.ParentalResponsibility),
            new("F12", "F11", RelationKind.Relative) { Source = "chosen-by-person", From = new DateOnly(2026, 6, 1) },
            new("F14", "F13", RelationKind.ParentalResponsibility),
            new("F16", "F15", RelationKind.ParentalResponsibility),
            // Formally joint, but a contact ban and a recorded decision that the mother decides alone: the local override ends it here (R8).
            new("F17", "F15", RelationKind.ParentalResponsibility) { Source = "local-decision", To = new DateOnly(2025, 3, 3) },
            new("F19", "F18", RelationKind.NearestRelative) { Source = "chosen-by-person", From = new DateOnly(2026, 3, 2) },
            new("F20", "F21", RelationKind.ParentalResponsibility),
            new("F20", "F22", RelationKind.ParentalResponsibility),
            new("F24", "F23", RelationKind.FosterParent) { Source = "care-decision", From = new DateOnly(2023, 5, 15) },
        ],
    };
}
