using System.Text.Json;
using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide;

/// <summary>All SQL on guides.</summary>
internal sealed class GuideStore(IUnitOfWork work)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public async Task<GuideVersion?> Published() => Version(await work.Find<GuideRow>(
        "select id, state, created_at, published_at, version, document from bti_guide where state = 'Published'"));

    public async Task<GuideVersion?> Find(Guid id) => Version(await work.Find<GuideRow>(
        "select id, state, created_at, published_at, version, document from bti_guide where id = @id", new { id }));

    public async Task<IReadOnlyList<GuideVersion>> All() =>
        [.. (await work.Query<GuideRow>("select id, state, created_at, published_at, version, document from bti_guide order by created_at desc, id desc")).Select(row => Version(row)!)];

    public async Task<bool> HasLabel(string label) => await work.Find<int>("select count(*) from bti_guide where label = @label", new { label }) > 0;

    public Task Add(GuideVersion guide) => work.Execute("""
        insert into bti_guide (id, label, state, review_by, change_note_nb, change_note_nn, created_at, published_at, version, document)
        values (@Id, @Label, @State, @ReviewBy, @Nb, @Nn, @CreatedAt, @PublishedAt, @Version, @Document)
        """, Values(guide));

    public Task Save(GuideVersion guide) => work.ExecuteOne("""
        update bti_guide set label = @Label, state = @State, review_by = @ReviewBy, change_note_nb = @Nb, change_note_nn = @Nn,
          published_at = @PublishedAt, document = @Document, version = version + 1
        where id = @Id and version = @Version
        """, Values(guide));

    private static object Values(GuideVersion guide) => new
    {
        guide.Id,
        Label = guide.Guide.Version,
        State = guide.State.ToString(),
        guide.Guide.ReviewBy,
        guide.Guide.ChangeNote.Nb,
        guide.Guide.ChangeNote.Nn,
        guide.CreatedAt,
        guide.PublishedAt,
        guide.Version,
        Document = JsonSerializer.Serialize(guide.Guide, Json),
    };

    private static GuideVersion? Version(GuideRow? row) => row is null ? null : new()
    {
        Id = row.Id,
        State = Enum.Parse<GuideState>(row.State),
        CreatedAt = row.CreatedAt,
        PublishedAt = row.PublishedAt,
        Version = row.Version,
        Guide = JsonSerializer.Deserialize<Guide>(row.Document, Json)!,
    };
}
