using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>The guide is followed for a child without a number, and the child was known already.</summary>
internal sealed class MergeTests
{
    private const string Number = "12869510066";
    private static readonly DateOnly Born = new(1995, 6, 12);

    [Test, Property("Rule", "R3")]
    public async Task Where_one_is_in_the_guide_goes_over_to_whoever_the_child_is()
    {
        await using var host = await TestHost.With("bti-guide");
        var (temporary, other, guide, unit) = await host.Work(TestHost.Fjellhavn, async services =>
        {
            var people = services.GetRequiredService<IPeople>();
            return ((await people.Register("Ny", "Granne", Born, null)).Id, (await people.Register("En", "Annen", null, null)).Id,
                await services.Find<Guid>("select id from bti_guide where state = 'Published'"), await services.Find<Guid>("select id from kp_org_unit where name = 'Strandlia skole'"));
        });
        var (followed, others) = (await Follow(host, temporary, guide, unit), await Follow(host, other, guide, unit));

        var known = await host.Work(TestHost.Fjellhavn, async services =>
        {
            await services.GetRequiredService<IPeople>().Register("Ny", "Granne", Born, Number);
            return (await services.GetRequiredService<ITemporaryPeople>().Identify(temporary, "Ny", "Granne", Born, Number)).Id;
        });
        await host.Quiet();

        Assert.That(known, Is.Not.EqualTo(temporary));
        Assert.That(await Subject(host, followed), Is.EqualTo(known));
        Assert.That(await Subject(host, others), Is.EqualTo(other), "nobody else goes along");
    }

    private static Task<Guid> Follow(TestHost host, Guid child, Guid guide, Guid unit) => host.Work(TestHost.Fjellhavn, async services =>
    {
        var id = Guid.CreateVersion7();
        await services.Execute("insert into bti_case (id, subject_id, unit_id, guide_id, step, parents_told_on, started_at, version) values (@id, @child, @unit, @guide, '1.1', @today, @at, 1)",
            new { id, child, unit, guide, today = NorwegianDay.Of(host.Clock.GetUtcNow()), at = host.Clock.GetUtcNow() });
        return id;
    });

    private static Task<Guid> Subject(TestHost host, Guid id) => host.Work(TestHost.Fjellhavn, services => services.Find<Guid>("select subject_id from bti_case where id = @id", new { id }), canWrite: false);
}
