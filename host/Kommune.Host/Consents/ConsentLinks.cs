namespace Kommune.Host.Consents;

/// <summary>Addresses of the pages about consents. Ids and section codes only: an address may be seen by others.</summary>
internal static class ConsentLinks
{
    public const string All = "/consents";

    public static string Of(Guid resourceId) => $"{All}/{resourceId:D}";
    public static string Said(Guid resourceId, string what) => $"{Of(resourceId)}?said={what}";
    public static string Ask(Guid resourceId) => $"{Of(resourceId)}/ask";
    public static string Give(Guid resourceId) => $"{Of(resourceId)}/give";
    public static string Question(Guid resourceId, Guid questionId) => $"{Of(resourceId)}/questions/{questionId:D}";
    public static string Limit(Guid resourceId, Guid unitId) => $"{Of(resourceId)}/limit/{unitId:D}";
    public static string Stop(Guid resourceId, Guid unitId) => $"{Of(resourceId)}/stop/{unitId:D}";
    public static string Stopped(Guid resourceId, Guid unitId) => $"{Of(resourceId)}/stopped/{unitId:D}";
    public static string Earlier(Guid resourceId, Guid unitId) => $"{Of(resourceId)}/earlier/{unitId:D}";
    public static string Outside(Guid resourceId) => $"{Of(resourceId)}/outside";
    public static string Invite(Guid resourceId) => $"{Outside(resourceId)}/invite";
    public static string Confirm(Guid consentId) => $"{All}/confirm/{consentId:D}";

    /// <summary>The resource's own page as a service sees it now, or would see it with more sections.</summary>
    public static string SeeAs(string page, Guid resourceId, Guid unitId, IEnumerable<string>? more = null, Guid? questionId = null) =>
        $"{page.Replace("{id}", resourceId.ToString("D"), StringComparison.Ordinal)}?see-as={unitId:D}{(more is null ? "" : "&sections=" + string.Join(',', more))}{(questionId is { } question ? $"&question={question:D}" : "")}";

    /// <summary>The second and third step carry what was chosen in the first, so that the back button works and nothing is kept half-way.</summary>
    public static string Preview(Guid resourceId, Guid unitId, IEnumerable<string> sections, Guid? questionId = null) => Step(resourceId, "preview", unitId, sections, questionId);

    public static string Yes(Guid resourceId, Guid unitId, IEnumerable<string> sections, Guid? questionId = null) => Step(resourceId, "yes", unitId, sections, questionId);

    private static string Step(Guid resourceId, string step, Guid unitId, IEnumerable<string> sections, Guid? questionId) =>
        $"{Of(resourceId)}/{step}?unit={unitId:D}&sections={string.Join(',', sections)}{(questionId is { } question ? $"&question={question:D}" : "")}";
}
