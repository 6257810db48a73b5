using System.Net;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>Varsom Seil and his mother live where nobody may find them; the father must stay away.</summary>
internal sealed class SeilStory : Story
{
    private const string Child = "Varsom Seil";
    private const string Mother = "Trygg Seil";
    private const string Father = "Fjern Holme";

    [Test, Property("Rule", "R57"), Property("Rule", "R69"), Property("Rule", "R70"), Property("Rule", "R71")]
    public async Task The_mother_and_those_who_are_named_find_the_case_and_nobody_else_does()
    {
        var child = await PersonId(Child);
        using (var leader = await LogIn(Officer))
        {
            await Protect(leader, child, Mother, Coordinator, Officer);
            await Fill(leader, $"/contact-bans/{child}", "ban", ("Form.NationalId", "13918618958"), ("Form.LegalBasis", "strl-57"), ("Form.Reason", "Dom"), ("Form.From", "21.11.2026"), ("Form.ReviewOn", "01.03.2027"));
        }
        var (caseId, planId) = await StartedPlan(Mother, Child, "ChildCoordinator");
        await FillIn(planId, isChild: true);

        // The mother decides alone: a decision has ended the father's responsibility.
        using (var mother = await LogIn(Mother))
        {
            await Post(mother, $"/plans/{planId}/consent", new { childsView = "heard" });
            await Approve(mother, planId);
        }
        await NoPlaceIsNamed(caseId, planId, child);
        await OthersFindNothing(caseId, planId);
        await TheFatherAsksAndGetsALetter();
    }

    private async Task Protect(Visitor leader, Guid child, params string[] named)
    {
        var page = await leader.Get($"/protection/{child}");
        if (page.Text.Contains("Dette gjelder nå", StringComparison.Ordinal))
        {
            var already = await Query<Guid>("select person_id from kp_protection_name where subject_id = @child and ends_at is null", new { child });
            foreach (var name in named)
                if (await PersonId(name) is var id && !already.Contains(id))
                    await Fill(leader, $"/protection/{child}", "name", ("Adding.Person", $"{id}"), ("Adding.Reason", "Skal hjelpe familien"));
            return;
        }
        var form = page.Form("protect");
        var fields = form.Fields.Where(field => field.Key != "Form.Names").ToList();
        foreach (var name in named) fields.Add(new("Form.Names", $"{await PersonId(name)}"));
        var done = await leader.Submit(page, form with { Fields = fields }, new Dictionary<string, string> { ["Form.LegalBasis"] = "police", ["Form.Reason"] = "Trusler", ["Form.ReviewOn"] = "01.03.2027" });
        Assert.That(done.Text, Does.Contain("Dette gjelder nå"), done.Text);
    }

    private async Task NoPlaceIsNamed(Guid caseId, Guid planId, Guid child)
    {
        using var mother = await LogIn(Mother);
        foreach (var address in new[] { "/", $"/individual-plans/plans/{planId}", $"/individual-plans/cases/{caseId}", $"/access/{planId}", $"/read-log/{child}", $"/consents/{planId}" })
        {
            var page = await mother.Get(address);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), address);
            Assert.That(page.Text, Does.Not.Contain("Strandlia").And.Not.Contain("Rehabilitering"), address);
        }
    }

    private async Task OthersFindNothing(Guid caseId, Guid planId)
    {
        foreach (var name in new[] { Father, "Fast Fjellvegg", "Myk Ull", "Tydelig Skilt" })
        {
            using var visitor = await LogIn(name);
            foreach (var address in new[] { $"/individual-plans/plans/{planId}", $"/individual-plans/cases/{caseId}", $"/access/{planId}", $"/handover/{caseId}" })
            {
                var missing = await visitor.Get(address.Replace($"{planId}", $"{Guid.NewGuid()}", StringComparison.Ordinal).Replace($"{caseId}", $"{Guid.NewGuid()}", StringComparison.Ordinal));
                Assert.That((await visitor.Get(address)).Status, Is.EqualTo(missing.Status).And.Not.EqualTo(HttpStatusCode.OK), $"{name} {address}");
            }
            Assert.That((await visitor.Get("/")).Text, Does.Not.Contain("Varsom"), name);
        }
        // Whoever works with him finds him; whoever must stay away cannot be made to work with him.
        Assert.That((await See(Coordinator, $"/individual-plans/plans/{planId}")).Status, Is.EqualTo(HttpStatusCode.OK));
        using var coordinator = await LogIn(Coordinator);
        var refused = await coordinator.Api(HttpMethod.Post, $"{Api}/plans/{planId}/participants", new { kind = "Relative", personId = await PersonId(Father) });
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), await refused.Content.ReadAsStringAsync());
    }

    private async Task TheFatherAsksAndGetsALetter()
    {
        using (var father = await LogIn(Father))
            await Fill(father, "/insight-requests", "ask", ("Form.Child", Child), ("Form.Born", "22.02.2016"), ("Form.Words", "Hvordan går det på skolen?"));
        var id = (await Query<Guid>("select id from kp_insight_request")).Single();
        using (var officer = await LogIn(Officer))
            await Fill(officer, $"/insight-requests/{id}", "answer", ("Form.Outcome", "refused"), ("Form.Words", "Opplysningene kan være til skade for barnet."));
        var letter = await See(Father, $"/insight-requests/{id}/letter");
        Assert.That(letter.Text, Does.Contain("til skade for barnet").And.Contain("tre uker").And.Not.Contain("Strandlia"));
    }
}
