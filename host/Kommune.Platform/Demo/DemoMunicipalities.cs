using Kommune.Contracts;

namespace Kommune.Platform.Demo;

/// <summary>
/// The two invented municipalities. They differ on purpose in every setting. Names follow the pattern of synthetic test populations, so that
/// nobody takes them for real; the municipality numbers are not in use.
/// </summary>
internal static class DemoMunicipalities
{
    public static IReadOnlyList<DemoTown> Towns { get; } = [Fjellhavn.Town, Straumvag.Town];

    public static IReadOnlyList<Municipality> All { get; } = [.. Towns.Select(town => town.Municipality)];
}
