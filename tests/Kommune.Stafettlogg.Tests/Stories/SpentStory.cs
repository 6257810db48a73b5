using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Spent Regnboge: the child is born in March, and the hospital has registered it already.</summary>
internal sealed class SpentStory() : Story(TestHost.Straumvag)
{
    private const string Mother = "Spent Regnboge";
    private const string Midwife = "Open Famn";
    private const string Goal = "Eg vil vite kven som kjem når barnet er fødd.";

    // Synthetic, born on 1 March 2027.
    private const string Newborn = "01832790032";

    [Test, Property("Rule", "R3")]
    public async Task The_log_goes_over_to_the_childs_own_record_with_its_history_and_consents()
    {
        await BeforeTheBirth();
        var temporary = (await Host.Stored(LogId, TestHost.Straumvag)).SubjectId;
        await Day(2027, 3, 2);
        var child = await Registered(withMother: true);
        await Fill(Midwife, $"{Address}/born", "born", ("GivenName", "Sterk"), ("FamilyName", "Regnboge"), ("BirthDate", "01.03.2027"), ("NationalId", Newborn));
        await Host.Quiet();

        var log = await Host.Stored(LogId, TestHost.Straumvag);
        Assert.That((log.SubjectId, log.Goals.Single().Words, log.State), Is.EqualTo((child, Goal, LogState.Open)));
        var page = (await See(Mother)).Text;
        Assert.That(page, Does.Contain("Sterk Regnboge").And.Contain(Goal).And.Contain("Barnet fekk namn og nummer").And.Not.Contain("Ufødt"));
        var consents = await Host.Work(TestHost.Straumvag, services => services.GetRequiredService<IConsents>().Of(LogId), canWrite: false);
        Assert.That(consents.Single(one => one.Kind == ConsentKind.Make).WithdrawnAt, Is.Null, "her yes stands");
        Assert.That((await See(Mother, $"/read-log/{child}")).Text, Does.Contain(Midwife).And.Contain("spurde om ein stafettlogg"), "what happened under the old id is told");
        Assert.That((await See("Blid Krit", "/stafettlogg/logs")).Text, Does.Not.Contain("Regnboge"));
        Assert.That(await Host.Work(TestHost.Straumvag, services => services.Find<int>("select count(*) from kp_resource where subject_id = @temporary", new { temporary }), canWrite: false), Is.Zero);
    }

    [Test, Property("Rule", "R3")]
    public async Task A_number_does_not_lay_the_log_on_somebody_elses_child()
    {
        await BeforeTheBirth();
        await Day(2027, 3, 2);
        await Registered(withMother: false);
        using var midwife = await Host.LogIn(Midwife, TestHost.Straumvag);
        foreach (var (number, born) in new[] { (Newborn, "01.03.2027"), ("18831592199", "18.03.2015") })
        {
            var refused = await midwife.Submit(await midwife.Get($"{Address}/born"), new Dictionary<string, string>
            {
                ["Form.GivenName"] = "Sterk", ["Form.FamilyName"] = "Regnboge", ["Form.BirthDate"] = born, ["Form.NationalId"] = number,
            }, "born");
            Assert.That(refused.Text, Does.Contain("Dette kan ikkje førast saman her").And.Not.Contain("Tinde"));
        }
        Assert.That((await See(Mother)).Text, Does.Contain("Ufødt barn Regnboge").And.Contain(Goal));
    }

    [Test, Property("Rule", "R3")]
    public async Task Where_nobody_has_the_number_the_child_keeps_its_record_and_gets_a_name()
    {
        await BeforeTheBirth();
        var before = (await Host.Stored(LogId, TestHost.Straumvag)).SubjectId;
        await Day(2027, 3, 2);
        await Fill(Midwife, $"{Address}/born", "born", ("GivenName", "Sterk"), ("FamilyName", "Regnboge"), ("BirthDate", "01.03.2027"), ("NationalId", Newborn));
        Assert.That((await Host.Stored(LogId, TestHost.Straumvag)).SubjectId, Is.EqualTo(before));
        Assert.That((await See(Mother)).Text, Does.Contain("Sterk Regnboge").And.Contain("0 år"));
        Assert.That((await See(Midwife, $"{Address}/born")).Text, Does.Not.Contain("Fødselsnummer"), "once");
    }

    private async Task BeforeTheBirth()
    {
        await EndTheDemos(Mother, "Regnboge");
        await Ask(Midwife, "03859700860", "Barnet som kjem, har ein hjartefeil.", expected: true);
        await SayYes(Mother, childsView: null);
        await WriteGoal(Midwife, Topics.Together, Goal);
    }

    private async Task<Guid> Registered(bool withMother)
    {
        var mother = await Host.PersonId(Mother, TestHost.Straumvag);
        return await Host.Work(TestHost.Straumvag, async services =>
        {
            var child = await services.GetRequiredService<IPeople>().Register("Sterk", "Regnboge", new(2027, 3, 1), Newborn);
            if (withMother)
                await services.Execute("insert into kp_relation (id, person_id, subject_id, kind, source, valid_from) values (@id, @mother, @child, 'ParentalResponsibility', 'folkeregister', @from)",
                    new { id = Guid.CreateVersion7(), mother, child = child.Id, from = new DateOnly(2027, 3, 1) });
            return child.Id;
        });
    }
}
