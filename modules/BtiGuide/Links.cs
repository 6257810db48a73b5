namespace Kommune.BtiGuide;

internal static class Links
{
    public const string Guide = "/bti-guide";
    public const string Versions = "/bti-guide/versions";

    public static string Level(int number) => $"/bti-guide/levels/{number}";

    public static string Step(string code) => $"/bti-guide/steps/{code}";

    public static string Version(Guid id) => $"/bti-guide/versions/{id}";
}
