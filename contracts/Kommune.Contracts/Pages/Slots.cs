namespace Kommune.Contracts;

/// <summary>Places in the shell's pages where modules may contribute.</summary>
public static class Slots
{
    /// <summary>The municipality's front page before login: what everybody may read, and nothing about anyone.</summary>
    public const string FrontPage = "front";

    /// <summary>The band at the top of the citizen's start page: own words and contact card.</summary>
    public const string CitizenBand = "start.citizen.band";

    /// <summary>The main column of the citizen's start page, below what waits for an answer.</summary>
    public const string CitizenMain = "start.citizen.main";

    /// <summary>The side column of the citizen's start page.</summary>
    public const string CitizenSide = "start.citizen.side";

    /// <summary>Below the lists of the employee's start page.</summary>
    public const string EmployeeMain = "start.employee.main";
}
