using System.Runtime.CompilerServices;

namespace Kommune.IndividualPlans.Tests.Pages;

/// <summary>Where the pages are written.</summary>
internal static class PageFiles
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../modules/IndividualPlans/Pages"));

    private static string Here([CallerFilePath] string path = "") => path;
}
