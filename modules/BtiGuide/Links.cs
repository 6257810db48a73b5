namespace Kommune.BtiGuide;

internal static class Links
{
    public const string Guide = "/bti-guide";
    public const string Versions = "/bti-guide/versions";

    public const string Wonders = "/bti-guide/wonder";
    public const string NewWonder = "/bti-guide/wonder/new";
    public const string ChildWelfare = "/bti-guide/wonder/child-welfare";

    public static string Level(int number) => $"/bti-guide/levels/{number}";

    public static string Step(string code) => $"/bti-guide/steps/{code}";

    public static string Version(Guid id) => $"/bti-guide/versions/{id}";

    public static string Wonder(Guid id) => $"/bti-guide/wonder/{id}";

    public static string EditWonder(Guid id) => $"/bti-guide/wonder/{id}/edit";
}
