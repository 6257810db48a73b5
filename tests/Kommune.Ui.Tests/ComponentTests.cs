using System.Text.RegularExpressions;
using Kommune.Contracts;

namespace Kommune.Ui.Tests;

public sealed class ComponentTests
{
    [Test]
    public async Task What_waits_is_sorted_by_deadline_and_only_the_first_is_primary()
    {
        var html = await Html.Of<WaitingList>(new { Items = Samples.Waiting });
        Assert.That(html.IndexOf("fysioterapeuten", StringComparison.Ordinal), Is.LessThan(html.IndexOf("Passer møtet", StringComparison.Ordinal)));
        Assert.That(html, Does.Contain("2 ting venter på svar fra deg"));
        Assert.That(html, Does.Contain("Om 3 dager"));
        Assert.That(Regex.Count(html, """<a class="ds-button" href="""), Is.EqualTo(1));
        Assert.That(Regex.Count(html, """data-variant="secondary" """), Is.EqualTo(1));
    }

    [Test]
    public async Task One_thing_is_told_as_one() =>
        Assert.That(await Html.Of<WaitingList>(new { Items = Samples.Waiting.Take(1).ToList() }, "nn"), Does.Contain("1 ting ventar på svar frå deg"));

    [Test]
    public async Task Nothing_waiting_is_said_and_not_left_blank() =>
        Assert.That(await Html.Of<WaitingList>(new { Items = Array.Empty<WorkItem>() }), Does.Contain("Ingenting venter på svar fra deg nå."));

    [Test]
    public async Task What_is_overdue_comes_first_and_what_has_no_deadline_last()
    {
        var html = await Html.Of<WorkList>(new { Id = "todo", Heading = "Gjør i dag", Items = Samples.Work, Asks = true });
        var order = new[] { "Få dato for helg", "Foreløpig svar", "Les gjennom planen" }.Select(title => html.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.That(order, Is.Ordered);
        Assert.That(html, Does.Contain("due--late"));
        Assert.That(html, Does.Contain("5 dager for sent"));
        Assert.That(Regex.Count(html, "ds-button"), Is.EqualTo(1));
    }

    [Test, Property("Rule", "R53")]
    public async Task A_contact_card_always_says_who_answers_otherwise()
    {
        Assert.That(await Html.Of<ContactCard>(new { Contact = Samples.Coordinator }), Does.Contain("Vikar: Ryddig Kalender"));
        Assert.That(await Html.Of<ContactCard>(new { Contact = Samples.Coordinator with { StandInName = null } }), Does.Contain("Ingen vikar er satt. Ring 68"));
        var unit = Samples.Coordinator.Unit with { Phone = null };
        Assert.That(await Html.Of<ContactCard>(new { Contact = Samples.Coordinator with { StandInName = null, Unit = unit } }), Does.Contain("Ring servicetorget"));
    }

    [Test]
    public async Task A_contact_card_says_it_when_nobody_is_responsible() =>
        Assert.That(await Html.Of<ContactCard>(new { Contact = (ResponsibleContact?)null }, "en"), Does.Contain("Nobody is responsible yet"));

    [Test, Property("Rule", "R46")]
    public async Task The_read_log_tells_in_plain_words_who_read_what_and_who_was_refused()
    {
        var html = await Html.Of<ReadLog>(new { Rows = Samples.Log, SectionName = Name });
        Assert.That(html, Does.Contain("Onsdag 18.&#xA0;november kl.&#xA0;13.42"));
        Assert.That(html, Does.Match("Sterk Trapp</span>, Rehabilitering, leste fremsiden."));
        Assert.That(html, Does.Match("Blid Måke</span> leste målene og fremsiden."));
        Assert.That(html, Does.Match("Presis Klokke</span>, NAV Fjellhavn, prøvde å åpne målene og fikk nei."));
        Assert.That(html, Does.Contain("Ingenting ble vist."));
    }

    [Test]
    public async Task The_read_log_says_you_of_the_reader_and_names_no_section_it_has_no_word_for()
    {
        var own = Samples.Log[0] with { ActorId = Guid.Parse("0199a000-0000-7000-8000-000000000009") };
        Func<string?, string, string?> nothing = (_, _) => null;
        var html = await Html.Of<ReadLog>(new { Rows = new[] { own }, SectionName = nothing, ReaderId = (Guid?)own.ActorId });
        Assert.That(html, Does.Match("Du</span>, Rehabilitering, åpnet siden."));
    }

    [Test]
    public async Task The_access_table_says_in_words_what_each_may_do()
    {
        var html = await Html.Of<AccessTable>(new { Samples.Sections, Rows = Samples.Access });
        Assert.That(Regex.Count(html, "Ser og skriver"), Is.EqualTo(2));
        Assert.That(Regex.Count(html, "Bare sine egne"), Is.EqualTo(1));
        Assert.That(Regex.Count(html, "Ser ikke"), Is.EqualTo(2));
        Assert.That(html, Does.Contain("""aria-label="Endre for Våken Lanterne" """.Trim()));
        Assert.That(Regex.Count(html, "role=\"row\""), Is.EqualTo(3));
    }

    [Test]
    public async Task The_checklist_shows_what_is_missing_before_what_is_in_place()
    {
        var html = await Html.Of<Checklist>(new { Items = Samples.Checks });
        Assert.That(html.IndexOf("kontaktlege", StringComparison.Ordinal), Is.LessThan(html.IndexOf("<details", StringComparison.Ordinal)));
        Assert.That(html, Does.Contain("Vis de 2 som er på plass"));
    }

    [Test]
    public async Task A_difference_is_heard_as_well_as_seen()
    {
        var html = await Html.Of<TextDiff>(new { Before = "ute i dag", After = "inne i dag" });
        Assert.That(html, Does.Contain("<del><span class=\"ds-sr-only\">fjernet: </span>ute"));
        Assert.That(html, Does.Contain("<ins><span class=\"ds-sr-only\">lagt til: </span>inne"));
    }

    [Test]
    public async Task What_a_person_wrote_is_never_markup()
    {
        Assert.That(await Html.Of<TextDiff>(new { Before = "", After = "<script>x</script>" }), Does.Not.Contain("<script>"));
        Assert.That(await Html.Of<TextArea>(new { Name = "Form.Why", Label = "Hvorfor", Value = "</textarea><b>" }), Does.Not.Contain("<b>"));
    }

    [TestCase(4, true, "Bra")]
    [TestCase(4, false, "4 av 5: hjelper godt")]
    [TestCase(1, true, "Veldig dårlig")]
    public async Task A_rating_is_always_said_in_words(int value, bool own, string words)
    {
        var html = await Html.Of<Rating>(new { Value = (int?)value, Own = own });
        Assert.That(html, Does.Contain(words));
        Assert.That(html.Contains("<svg", StringComparison.Ordinal), Is.EqualTo(own));
    }

    [Test]
    public async Task A_meeting_is_told_in_full_beside_its_calendar_leaf()
    {
        var html = await Html.Of<MeetingCard>(new { At = Samples.Meeting, Until = (DateTimeOffset?)Samples.Meeting.AddHours(1), Heading = "Ansvarsgruppen" });
        Assert.That(html, Does.Contain("Torsdag 26.&#xA0;november kl.&#xA0;10.00–11.00"));
    }

    [Test]
    public async Task Own_words_stand_in_quotation_marks_once() =>
        Assert.That(await Html.Of<PersonBand>(new { Heading = "Leende Måke", Words = "«Leke ute»" }), Does.Contain("<blockquote>«Leke ute»</blockquote>"));

    [Test]
    public async Task Quick_exit_is_there_only_where_it_is_asked_for()
    {
        Assert.That(await Html.Of<PageFrame>(new { Municipality = "Fjellhavn kommune", QuickExitHref = "https://www.yr.no/" }), Does.Contain("data-quick-exit"));
        Assert.That(await Html.Of<PageFrame>(new { Municipality = "Fjellhavn kommune", Dense = true }), Does.Not.Contain("data-quick-exit"));
    }

    [Test]
    public async Task A_long_menu_keeps_four_on_the_phone_and_the_rest_behind_the_fifth()
    {
        MenuItem[] menu = [.. Enumerable.Range(1, 6).Select(number => new MenuItem($"Side {number}", $"/{number}", "list", number == 6))];
        var shortMenu = await Html.Of<PageFrame>(new { Municipality = "Fjellhavn kommune", Menu = menu[..5] });
        Assert.That(shortMenu, Does.Not.Contain("mainnav__more").And.Not.Contain("mainnav__rest"));
        var longMenu = await Html.Of<PageFrame>(new { Municipality = "Fjellhavn kommune", Menu = menu });
        var more = longMenu[longMenu.IndexOf("mainnav__more", StringComparison.Ordinal)..];
        Assert.That(more, Does.Contain("Side 5").And.Contain("Side 6").And.Not.Contain("Side 4").And.Contain("data-current"));
    }

    [Test]
    public async Task A_field_without_a_problem_points_only_at_its_help()
    {
        var html = await Html.Of<TextField>(new { Name = "Form.Words", Label = "Målet", Help = "Med egne ord.", Required = true });
        Assert.That(html, Does.Contain("""<label class="ds-label" for="Words">Målet</label>"""));
        Assert.That(html, Does.Contain("""aria-describedby="Words-help" """.Trim()));
        Assert.That(html, Does.Not.Contain("aria-invalid"));
        Assert.That(html, Does.Contain("aria-required=\"true\""));
    }

    [TestCase("2026-11-21", "21.11.2026")]
    [TestCase("31.02.2027", "31.02.2027")]
    [TestCase("snart", "snart")]
    public async Task A_date_field_shows_dates_as_people_write_them_and_keeps_what_was_typed(string value, string shown) =>
        Assert.That(await Html.Of<DateField>(new { Name = "Form.Day", Label = "Dag", Value = value }), Does.Contain($"value=\"{shown}\""));

    [Test]
    public async Task A_text_that_begins_with_a_line_break_keeps_it() =>
        Assert.That(await Html.Of<TextArea>(new { Name = "Form.Why", Label = "Hvorfor", Value = "\nlinje" }), Does.Match(">(\n|&#xA;){2}linje"));

    private static Func<string?, string, string?> Name => (_, section) => section switch { "goals" => "målene", "title" => "fremsiden", _ => null };
}
