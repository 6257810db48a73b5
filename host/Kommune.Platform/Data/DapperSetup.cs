using Dapper;

namespace Kommune.Platform.Data;

/// <summary>All of Dapper's process-wide settings. Every <see cref="Database"/> makes sure they stand.</summary>
internal static class DapperSetup
{
    private static readonly Lazy<bool> Done = new(Run);

    public static void Ensure() => _ = Done.Value;

    private static bool Run()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Handle(new GuidHandler());
        Handle(new InstantHandler());
        Handle(new DateHandler());
        return true;
    }

    /// <summary>Dapper's own mapping goes before a handler, so it has to be taken away first.</summary>
    private static void Handle<T>(ValueHandler<T> handler) where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(typeof(T), handler);
    }
}
