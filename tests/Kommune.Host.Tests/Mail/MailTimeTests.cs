using Kommune.Contracts;
using Kommune.Platform.Mail;

namespace Kommune.Host.Tests.Mail;

internal sealed class MailTimeTests : MailTests
{
    [Test]
    public async Task Nobodys_phone_lights_up_at_night_and_in_the_morning_one_mail_tells_of_all()
    {
        await At(21, 20);
        await Tell(Mother);
        await Tell(Mother);
        await Host.SendMail();
        await At(22, 6, 59);
        Assert.That(Server.Received, Is.Empty);
        await At(22, 7);
        Assert.That(Server.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task By_day_each_is_told_of_when_it_happens()
    {
        await At(21, 19, 59);
        await Tell(Mother);
        await Host.SendMail();
        await At(22, 7);
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(Server.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Whoever_chose_once_a_day_gets_one_mail_in_the_morning()
    {
        await Choose(Mother, "Digest");
        foreach (var hour in new[] { 10, 12, 15 })
        {
            await At(21, hour);
            await Tell(Mother);
        }
        await At(21, 19);
        Assert.That(Server.Received, Is.Empty);
        await At(22, 7);
        Assert.That(Server.Received, Has.Count.EqualTo(1));
        await At(23, 7);
        Assert.That(Server.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_wants_none_gets_none_also_not_what_waited()
    {
        await At(21, 21);
        await Tell(Mother);
        await Choose(Mother, "Off");
        await Tell(Mother);
        await At(22, 8);
        Assert.That(await States(), Is.EqualTo(["Dropped:off"]));
        Assert.That(Server.Received, Is.Empty);
    }

    [TestCase("2026-11-21T18:59:59Z", "2026-11-21T18:59:59Z")]
    [TestCase("2026-11-21T19:00:00Z", "2026-11-22T06:00:00Z")]
    [TestCase("2026-11-21T05:59:59Z", "2026-11-21T06:00:00Z")]
    [TestCase("2026-11-21T06:00:00Z", "2026-11-21T06:00:00Z")]
    [TestCase("2026-07-01T18:30:00Z", "2026-07-02T05:00:00Z", Description = "summer time")]
    [TestCase("2027-03-27T22:00:00Z", "2027-03-28T05:00:00Z", Description = "the night of 23 hours")]
    [TestCase("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z", Description = "the night of 25 hours")]
    public void Quiet_hours_are_those_of_the_clock_on_the_wall(string now, string expected) => Assert.That(
        QuietHours.Next(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), new MunicipalitySettings()),
        Is.EqualTo(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void The_same_hour_twice_means_no_quiet_hours()
    {
        var night = new DateTimeOffset(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);
        Assert.That(QuietHours.Next(night, new MunicipalitySettings { QuietFromHour = 7, QuietToHour = 7 }), Is.EqualTo(night));
        Assert.That(QuietHours.Next(night, new MunicipalitySettings { QuietFromHour = 0, QuietToHour = 6 }), Is.EqualTo(night.AddHours(4)));
    }
}
