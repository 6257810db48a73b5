namespace Kommune.BtiGuide;

internal static class Links
{
    public const string Guide = "/bti-guide";
    public const string Versions = "/bti-guide/versions";
    public const string Services = "/bti-guide/services";
    public const string Measures = "/bti-guide/measures";
    public const string Glossary = "/bti-guide/words";

    public const string Wonders = "/bti-guide/wonder";
    public const string NewWonder = "/bti-guide/wonder/new";
    public const string ChildWelfare = "/bti-guide/wonder/child-welfare";
    public static string Steps(Guid id) => $"{Version(id)}/steps";

    public const string Numbers = "/bti-guide/wonder/numbers";
    public const string SafetyCounter = "/bti-guide/wonder/child-welfare/numbers";

    public const string Consultations = "/bti-guide/consultations";
    public const string NewConsultation = "/bti-guide/consultations/new";

    public const string Cases = "/bti-guide/cases";
    public const string NewCase = "/bti-guide/cases/new";

    public static string Level(int number) => $"/bti-guide/levels/{number}";

    public static string Step(string code) => $"/bti-guide/steps/{code}";

    public static string Tool(string key) => $"/bti-guide/tools/{key}";

    public static string Version(Guid id) => $"/bti-guide/versions/{id}";

    public static string Edit(Guid id, string part) => $"/bti-guide/versions/{id}/edit/{part}";

    public static string Compare(Guid id, Guid with) => $"/bti-guide/versions/{id}/changes/{with}";

    public static string CheckLinks(Guid id) => $"/bti-guide/versions/{id}/links";

    public static string Wonder(Guid id) => $"/bti-guide/wonder/{id}";

    public static string EditWonder(Guid id) => $"/bti-guide/wonder/{id}/edit";

    public static string Consultation(Guid id) => $"/bti-guide/consultations/{id}";

    public static string Case(Guid id) => $"/bti-guide/cases/{id}";
}
