namespace Kommune.Stafettlogg.PlanLink;

internal static class PlanLinks
{
    public static string Carry(Guid logId) => $"{Links.Log(logId)}/carry";
}
