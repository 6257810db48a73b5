namespace Kommune.Sample;

internal static class Permissions
{
    public const string Read = "sample.read";
    public const string Write = "sample.write";
}
