namespace Kommune.Host.Tests;

internal sealed class HostSettingsTests
{
    [Test]
    public void Demo_login_outside_Development_stops_the_start_with_one_line() =>
        Assert.That((Settings() with { IsDevelopment = false }).Mistake(), Does.Contain("not Development").And.Not.Contain("\n"));

    [TestCase("http://0.0.0.0:5080")]
    [TestCase("http://*:5080")]
    [TestCase("http://+:5080")]
    [TestCase("http://192.168.1.10:5080")]
    [TestCase("http://[::]:5080")]
    [TestCase("http://kommune.example:5080")]
    public void Demo_login_on_an_address_others_can_reach_stops_the_start(string url) =>
        Assert.That((Settings() with { Urls = ["http://localhost:5080", url] }).Mistake(), Does.Contain(url));

    [TestCase("http://localhost:5080")]
    [TestCase("http://127.0.0.1:0")]
    [TestCase("http://[::1]:5080")]
    [TestCase("http://fjellhavn.localhost:5080")]
    public void Demo_login_on_this_machine_in_Development_is_fine(string url) =>
        Assert.That((Settings() with { Urls = [url] }).Mistake(), Is.Null);

    [Test]
    public void Without_demo_login_every_address_is_fine() =>
        Assert.That((Settings() with { DemoLogin = false, IsDevelopment = false, Urls = ["http://0.0.0.0:80"] }).Mistake(), Is.Null);

    [TestCase("localhost:5080")]
    [TestCase("ftp://localhost")]
    [TestCase("5080")]
    public void An_address_that_is_none_is_named(string url) =>
        Assert.That((Settings() with { Urls = [url] }).Mistake(), Does.Contain($"'{url}'"));

    private static HostSettings Settings() => new()
    {
        DataFolder = "/nowhere",
        Urls = [HostSettings.DefaultUrl],
        IsDevelopment = true,
        DemoLogin = true,
        DemoData = true,
        IdleLimit = TimeSpan.FromMinutes(30),
    };
}
