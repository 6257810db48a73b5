using Kommune.Contracts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kommune.BtiGuide.Content;

/// <summary>A whole guide as one YAML file, in and out. What the file may hold is exactly what <see cref="Guide"/> has.</summary>
internal static class GuideFile
{
    public const int LargestBytes = 1_000_000;

    private const int DeepestNesting = 20;

    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).WithTypeConverter(new DateConverter()).Build();

    private static readonly ISerializer Writer = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).WithTypeConverter(new DateConverter())
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections).DisableAliases().Build();

    public static string Write(Guide guide) => Writer.Serialize(guide);

    /// <exception cref="RuleViolationException">With the line where the file stops making sense.</exception>
    public static Guide Read(string yaml)
    {
        DemandSize(yaml);
        try
        {
            Walk(yaml);
            return Reader.Deserialize<Guide?>(yaml) ?? throw new RuleViolationException("problem.file-empty", "File");
        }
        catch (YamlException mistake)
        {
            throw new RuleViolationException("problem.file-line", "File", mistake.Start.Line, mistake.InnerException?.Message ?? mistake.Message);
        }
    }

    public static void DemandSize(string yaml)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(yaml) > LargestBytes)
            throw new RuleViolationException("problem.file-too-large", "File", LargestBytes / 1_000_000);
    }

    // Before anything is built: an alias can stand for a whole tree, and for itself.
    private static void Walk(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is AnchorAlias alias) throw new RuleViolationException("problem.file-alias", "File", alias.Start.Line);
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting) throw new RuleViolationException("problem.file-deep", "File", parser.Current.Start.Line);
        }
    }
}
