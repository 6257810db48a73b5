using System.Net;
using System.Text.RegularExpressions;

namespace Kommune.Ui.Tests;

/// <summary>The whole way of a form: asked for, sent, answered.</summary>
public sealed partial class FormFlowTests
{
    private TestSite _site = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.Start();
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _site.Address };
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task A_valid_form_is_saved_and_leads_on()
    {
        var answer = await Send(("Form.Words", "Leke ute"), ("Form.Why", "Fordi\r\ndet er gøy"), ("Form.Deadline", "21. november 2026"),
            ("Form.Unit", "school"), ("Form.Rating", "4"), ("Form.Sections", "goals"), ("Form.Sections", "meetings"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Does.EndWith("/done?id=5"));
        Assert.That(_site.Goals.Saved!.Words, Is.EqualTo("Leke ute"));
        Assert.That(_site.Goals.Saved.Sections, Is.EqualTo(new[] { "goals", "meetings" }));
        Assert.That(_site.Goals.Saved.Version, Is.EqualTo("7"));
    }

    [Test]
    public async Task Problems_come_back_beside_their_fields_with_everything_that_was_typed()
    {
        var answer = await Send(("Form.Words", " "), ("Form.Why", "Fordi <alle> er ute"), ("Form.Deadline", "31.02.2027"), ("Form.Unit", "lia"), ("Form.Rating", "2"), ("Form.Sections", "measures"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(422), html);
        Assert.That(html, Does.Contain("2 ting må rettes"));
        Assert.That(html, Does.Contain("""href="/goal/5#goal-Words">Skriv målet med egne ord.</a>"""));
        Assert.That(html, Does.Contain("""href="/goal/5#goal-Deadline">Skriv en dato som finnes"""));
        Assert.That(html, Does.Match("""<input[^>]*id="goal-Words"[^>]*aria-describedby="goal-Words-problem goal-Words-help"[^>]*aria-invalid="true"[^>]*>"""));
        Assert.That(html, Does.Contain("""id="goal-Words-problem">Skriv målet med egne ord.</p>"""));
        Assert.That(html, Does.Contain("""value="31.02.2027" """));
        Assert.That(html, Does.Contain("Fordi &lt;alle&gt; er ute</textarea>"));
        Assert.That(html, Does.Match("""<option value="lia" selected[^>]*>"""));
        Assert.That(html, Does.Match("""value="2" checked"""));
        Assert.That(html, Does.Match("""value="measures" checked"""));
        Assert.That(html, Does.Not.Match("""value="goals" checked"""));
    }

    [Test]
    public async Task The_kit_words_its_own_problems_with_their_values()
    {
        var answer = await Send(("Form.Words", "Leke"), ("Form.Why", new string('å', 2001)));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Bruk høyst 2000 tegn."));
    }

    [Test]
    public async Task A_lost_race_shows_both_texts_and_the_next_try_is_a_knowing_choice()
    {
        var answer = await Send(("Form.Words", "Leke inne"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(409), html);
        Assert.That(html, Does.Contain("value=\"Leke inne\""));
        Assert.That(html, Does.Contain("Leke ute med de andre"));
        Assert.That(html, Does.Contain("Det som står nå"));
        Assert.That(html, Does.Contain("""name="Form.Version" value="8" """));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await _browser.PostAsync("/goal/5", new FormUrlEncodedContent([new("_handler", "goal"), new("Form.Words", "Leke")]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Every_form_asked_for_has_a_mark_of_its_own_and_keeps_it_when_it_comes_back()
    {
        var first = Once(await _browser.GetStringAsync("/goal/5"));
        Assert.That(Once(await _browser.GetStringAsync("/goal/5")), Is.Not.EqualTo(first));
        var answer = await Send(("Form.Words", ""), ("_once", first));
        Assert.That(Once(await answer.Content.ReadAsStringAsync()), Is.EqualTo(first));
    }

    [Test]
    public async Task The_reader_is_answered_in_her_own_language()
    {
        _browser.DefaultRequestHeaders.Add("Accept-Language", "nn");
        try
        {
            var answer = await Send(("Form.Words", "Leke"), ("Form.Deadline", "i går"));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Skriv ein dato som finst"));
        }
        finally
        {
            _browser.DefaultRequestHeaders.Remove("Accept-Language");
        }
    }

    private async Task<HttpResponseMessage> Send(params (string Name, string Value)[] fields)
    {
        var html = await _browser.GetStringAsync("/goal/5");
        var hidden = Hidden().Matches(html)
            .Select(match => (Name: match.Groups[1].Value, Value: WebUtility.HtmlDecode(match.Groups[2].Value)))
            .Where(field => fields.All(own => own.Name != field.Name));
        return await _browser.PostAsync("/goal/5", new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    private static string Once(string html) => Regex.Match(html, """name="_once" value="([^"]+)""").Groups[1].Value;

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
