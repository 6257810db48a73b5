using System.Net;
using Kommune.IndividualPlans.Tests.Module;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>A story of the demo's people, played on the pages by those it is about, from day to day.</summary>
internal abstract class Story : Journey
{
    /// <summary>Fills in a form that must be taken.</summary>
    protected static async Task<PageAnswer> Fill(Visitor visitor, string address, string form, params (string Field, string Value)[] values)
    {
        var page = await visitor.Get(address);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), $"{address}: {page.Text}");
        var answer = await visitor.Submit(page, values.ToDictionary(value => value.Field, value => value.Value), form);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), $"{form} on {address}: {answer.Text}");
        return answer;
    }

    /// <summary>A page as somebody finds it when she logs in and goes there.</summary>
    protected async Task<PageAnswer> See(string who, string address)
    {
        using var visitor = await LogIn(who);
        return await visitor.Get(address);
    }

    /// <summary>It becomes this day, at nine in the morning in Norway, and midnight has done its work.</summary>
    protected async Task Day(int year, int month, int day)
    {
        Host.Clock.Set(new DateTimeOffset(year, month, day, 8, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
        await Host.Quiet();
    }

    /// <summary>The case or plan of somebody, the newest that is open.</summary>
    protected async Task<Guid> Open(string kind, string who) => (await Query<Guid>(
        "select id from kp_resource where kind = @kind and subject_id = @subjectId and closed_at is null order by id desc", new { kind, subjectId = await PersonId(who) }))[0];

    /// <summary>A yes to a service in three steps: what, a look at what it sees, yes.</summary>
    protected async Task Give(Visitor visitor, Guid resourceId, string unit, params string[] sections)
    {
        var page = await visitor.Get($"/consents/{resourceId}/give");
        var form = page.Form("give");
        var fields = form.Fields.Where(field => field.Key is not ("Form.Sections" or "Form.UnitId"))
            .Append(new("Form.UnitId", $"{await UnitId(unit)}"))
            .Concat(sections.Select(section => new KeyValuePair<string, string>("Form.Sections", section))).ToList();
        var preview = await visitor.Submit(page, form with { Fields = fields }, new Dictionary<string, string>());
        Assert.That(preview.Status, Is.EqualTo(HttpStatusCode.OK), preview.Text);
        var yes = await visitor.Get(preview.Links.First(link => link.Contains("/yes", StringComparison.Ordinal)));
        var said = await visitor.Submit(yes, new Dictionary<string, string> { ["Form.Purpose"] = "At hjelpen henger sammen", ["Form.ChildsView"] = "heard" }, "yes");
        Assert.That(said.Status, Is.EqualTo(HttpStatusCode.OK), said.Text);
    }
}
