namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>Lyttende Bekk, five: from wonder to cooperation (nb). The kindergarten wonders, both parents say yes, and PPT sees one topic.</summary>
internal sealed class LyttendeStory() : LogStory("fjellhavn", "nb")
{
    private const string Mother = "Tålmodig Bekk";
    private const string Father = "Sindig Bro";
    private const string Lun = "Lun Peis";
    private const string Ppt = "PPT for Fjellhavn og Straumvåg";
    private const string Play = "Jeg vil ha noen å bygge med.";
    private const string Sounds = "Jeg vil at de andre skal forstå hva jeg sier.";
    private const string SoundBook = "Lydbok når vi legger oss";
    private const string Separation = "Hvem henter når vi bor hver for oss?";

    [Test, Property("Rule", "R10"), Property("Rule", "R17"), Property("Rule", "R18"), Property("Rule", "R26"), Property("Rule", "R32")]
    public async Task Lyttende_Bekk_from_wonder_to_cooperation()
    {
        await EndsWhatWasBefore(Mother);
        await LunWondersAndTheLeaderDecides();
        await AsksForALog(Lun, "14852194864", "Lyttende trekker seg unna i leken og bruker lite lyd.", "informed");
        await TheLogWaitsForTheFather();
        await TheyAgreeOnAPlayGroupAndASoundBook();
        await LyttendeShowsAPictureFirst();
        await PptIsLetInToLanguageAlone();
        await TheMeetingKeepsTheSeparationFromPpt();
    }

    private async Task LunWondersAndTheLeaderDecides()
    {
        var guide = Words.OfGuide("nb");
        var lun = await Employee(Lun);
        await Goes(lun, "/bti-guide/wonder/new");
        await lun.Writes(("Child", "Linerle"), ("Facts", "Tre dager på rad satt hun under bordet da de andre lekte. Hun pekte i stedet for å si."),
            ("Interpretation", "Kanskje er det for mange rundt henne."), ("LeaderToldOn", Day(0)), ("ParentsToldOn", Day(0)));
        await Sends(lun, guide["save"]);
        var note = new Uri(lun.Page.Url).AbsolutePath;

        var leader = await Employee("Bred Planke");
        await Goes(leader, note);
        await leader.Sees("Kanskje er det for mange rundt henne.");
        await leader.Picks(("Outcome", "Level1"));
        await leader.Writes(("Reason", "Vi ser det samme, og mor kjenner det igjen."));
        await Sends(leader, guide["decide.button"]);
        await leader.Sees(guide["outcome.Level1"]);
        var mother = await Family(Mother);
        await mother.Goes(note);
        await DoesNotSee(mother, "Linerle", "under bordet");
    }

    /// <summary>The mother answers on her phone; the father is travelling. Nothing is written before both have said yes.</summary>
    private async Task TheLogWaitsForTheFather()
    {
        var lun = await Employee(Lun);
        await SaysYes(Mother, "informed");
        await (await Family(Mother)).Sees(Log["notice.waits-for", Father]);
        await Goes(lun, Address);
        await lun.Sees(Log["notice.waits-for", Father]);
        await CannotWrite(lun);
        await lun.Goes("/stafettlogg/logs");
        await lun.Sees(Log["state.log.Proposed"]);

        await SaysYes(Father, "informed");
        await lun.Goes(Address);
        await lun.Sees(Log["goal.add"]);
        var leader = await Employee("Bred Planke");
        await Goes(leader, Address);
        await leader.Sees(Log["log.only-dates"]);
        await DoesNotSee(leader, "trekker seg unna");
    }

    private async Task TheyAgreeOnAPlayGroupAndASoundBook()
    {
        var lun = await Employee(Lun);
        await lun.Goes(Address);
        await Follows(lun, Log["voice.title", "Lyttende"]);
        await lun.Writes(("Words", "Jeg liker å være to."));
        await Sends(lun, Log["save"]);
        await WritesAGoal(lun, "interaction", Play, "Lyttende er med i lek i liten gruppe hver dag.");
        await WritesAGoal(lun, "language", Sounds);
        var phone = await OnPhone(Lun);
        await AgreesOn(phone, Play, "Liten lekegruppe etter frukt", "Kindergarten", Lun);
        await AgreesOn(phone, Sounds, SoundBook, "Home");

        var mother = await Family(Mother);
        await Goes(mother, Address);
        await mother.Sees(Log["notice.offer", SoundBook]);
        await Follows(mother, Log["measure.offer-action"]);
        await Sends(mother, Log["measure.offer-yes"]);
        await DoesNotSee(mother, Log["measure-status.Offered"]);
    }

    private async Task LyttendeShowsAPictureFirst()
    {
        var lun = await Employee(Lun);
        await lun.Goes(Address);
        await Follows(lun, $"{Log["measure.follow"]}: Liten lekegruppe");
        await lun.Picks(("Rating", "2"), ("ForChild", "true"));
        await lun.Writes(("Words", "Peker på bildet av to barn. «Ikke tre.»"));
        await Sends(lun, Log["evaluate.save"]);
        var father = await Family(Father);
        await Goes(father, Address);
        await father.Sees("Ikke tre");
    }

    private async Task PptIsLetInToLanguageAlone()
    {
        var (lun, adviser) = (await Employee(Lun), await Employee("Grundig Lupe"));
        await lun.Goes(Address);
        await Follows(lun, Log["level.change"]);
        await lun.Picks(("Level", "2"));
        await lun.Writes(("Why", "Vi trenger råd om språk."));
        await Sends(lun, Log["save"]);
        await Invites(lun, Ppt, "Å gi råd om språk og lyd.", "language");
        await LetsIn(Mother, Ppt);
        await adviser.Goes(Address);
        await DoesNotSee(adviser, Sounds, "Lyttende Bekk");
        await LetsIn(Father, Ppt);

        await AgreesOn(await OnPhone(Lun), Sounds, "Bilder ved garderobeplassen", "Kindergarten", Lun);
        await Goes(adviser, Address);
        await adviser.Sees("Bilder ved garderobeplassen");
        await DoesNotSee(adviser, Play, "Liten lekegruppe", "Ikke tre", "Jeg liker å være to", SoundBook);
        var mother = await Family(Mother);
        await mother.Goes(Address);
        await mother.Sees(Ppt);
        await mother.Sees($"{Log["log.holds"]}");
        await mother.Sees(Lun);
    }

    private async Task TheMeetingKeepsTheSeparationFromPpt()
    {
        var (lun, mother, adviser) = (await Employee(Lun), await Family(Mother), await Employee("Grundig Lupe"));
        await lun.Goes(Address);
        await Follows(lun, Log["meetings.title"]);
        await Follows(lun, Log["meetings.call"]);
        await lun.Writes(("StartsAt", Day(10)), ("Time", "10.00"), ("Place", "Møterommet"), ("Why", "Hvordan går det med språk og lek?"));
        await Sends(lun, Log["meeting.send"]);
        var meeting = new Uri(lun.Page.Url).AbsolutePath;
        await Goes(mother, meeting);
        await mother.Writes(("Words", Separation));
        await mother.Chooses("Topic", Log["section-name.relay-log.home"]);
        await Sends(mother, Log["agenda.add"]);
        await mother.Sees(Separation);
        await mother.Writes(("Words", "Hvilke bøker kan vi låne?"));
        await mother.Chooses("Topic", Log["section-name.relay-log.language"]);
        await Sends(mother, Log["agenda.add"]);

        await Goes(adviser, meeting);
        await adviser.Sees("Hvilke bøker kan vi låne?");
        await DoesNotSee(adviser, Separation, Play);
        var father = await Family(Father);
        await father.Goes(meeting);
        await father.Sees(Separation);
    }
}
