using Kommune.Stafettlogg.Meetings;
using Kommune.Stafettlogg.WrongPerson;

namespace Kommune.Stafettlogg.Tests;

/// <summary>What was stored by an older program is read by this one.</summary>
internal sealed class StoredLogTests
{
    private const string Id = "0195f3a0-0000-7000-8000-000000000001";

    [Test]
    public void A_log_as_it_has_been_stored_all_along_is_read_whole()
    {
        var log = LogJson.Read<LogDocument>(
            $$"""
            {"Id":"{{Id}}","SubjectId":"{{Id}}","State":"Open","Version":9,"Level":1,"AskedOn":"2026-01-05","AskedById":"{{Id}}","OpenedOn":"2026-01-06","Levels":[],"Participants":[],"Objections":[],
             "Voices":[{"Words":"Eg vil vere med","Participation":"WholeMeeting",{{Item(1)}}}],
             "BrightMoments":[{"Words":"Ho lo",{{Item(2)}}}],
             "Goals":[{"Topic":"learning","Words":"Lese","Status":"Open",{{Item(3)}}}],
             "Measures":[{"Topic":"learning","GoalId":"{{Id}}","Title":"Lydbok","Arena":"School","StartsOn":"2026-01-07","Status":"Ongoing",{{Item(4)}}}],
             "Evaluations":[{"Topic":"learning","Side":"Guardian","Rating":4,{{Item(5)}}}],
             "Messages":[{"Topic":"together","Title":"Hei","Words":"Hallo",{{Item(6)}}}],
             "Notes":[{"Topic":"together","Title":"Brev","Words":"Ligg i mappa",{{Item(7)}}}]}
            """);
        Assert.That(log.All().Select(one => one.GetType()), Is.EqualTo([typeof(Voice), typeof(BrightMoment), typeof(LogGoal), typeof(LogMeasure), typeof(LogEvaluation), typeof(LogMessage), typeof(LogNote)]));
        Assert.That(LogJson.Write(LogJson.Read<LogDocument>(LogJson.Write(log))), Is.EqualTo(LogJson.Write(log)));
        var sealedEntry = LogJson.Read<WrongEntry>($$"""{"Voices":[],"Goals":[{"Topic":"learning","Words":"Lese","Status":"Open",{{Item(3)}}}]}""");
        Assert.That(sealedEntry.All().Single(), Is.TypeOf<LogGoal>());
    }

    [Test]
    public void A_comment_to_minutes_that_was_stored_before_is_the_same_one_each_time_it_is_read()
    {
        var stored = $$"""{"ById":"{{Id}}","At":"2026-02-01T09:00:00+00:00","Words":"Eg såg det annleis"}""";
        var comment = LogJson.Read<MeetingComment>(stored);
        Assert.That(LogJson.Read<MeetingComment>(stored).Id, Is.EqualTo(comment.Id));
        Assert.That((comment with { At = comment.At.AddMilliseconds(1) }).Id, Is.Not.EqualTo(comment.Id));
    }

    private static string Item(int number) =>
        $"\"Id\":\"0195f3a0-0000-7000-8000-00000000010{number}\",\"Revision\":1,\"At\":\"2026-01-07T09:00:00+00:00\",\"ById\":\"{Id}\",\"By\":\"Holder\"";
}
