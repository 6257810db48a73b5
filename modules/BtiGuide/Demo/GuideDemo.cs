using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Demo;

/// <summary>The guide of the invented municipalities: the same content, with each one's own name and rules.</summary>
internal sealed class GuideDemo(ImportGuide import, MoveGuide move, WonderDemo notes, CaseDemo cases, TenantContext tenant) : IDemoStory
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        var guide = Example();
        var id = await import.Run(GuideFile.Write(tenant.Municipality.Language == "nn" ? Straumvag(guide) : guide));
        await move.SendToReview(id);
        await move.Publish(id);
        await notes.Tell(cast);
        await cases.Tell(cast);
    }

    public static Guide Example()
    {
        using var file = new StreamReader(typeof(GuideDemo).Assembly.GetManifestResourceStream("example-guide.yaml")!);
        return GuideFile.Read(file.ReadToEnd());
    }

    private static Guide Straumvag(Guide guide) => guide with
    {
        Key = "straumvag-handlingsrettleiar",
        Title = new() { Nb = "Handlingsveilederen – slik hjelper vi sammen", Nn = "Handlingsrettleiaren – slik hjelper vi saman" },
        Settings = guide.Settings with { LogStartsAtLevel = 1, LogMandatoryFromLevel = 1 },
    };
}
