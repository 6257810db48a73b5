using System.Text.RegularExpressions;

namespace Kommune.Ui.Tests;

/// <summary>What the kit sends to the browser, and where it comes from.</summary>
public sealed class FilesTests
{
    [TestCase("wwwroot/app.css")]
    [TestCase("wwwroot/lib/theme.css")]
    [TestCase("wwwroot/lib/designsystemet.css")]
    public void A_style_sheet_fetches_nothing_from_elsewhere(string file)
    {
        var css = KitFiles.Read(file);
        var fetched = Regex.Matches(css, """url\(\s*["']?([^"')\s]{0,40})""").Select(match => match.Groups[1].Value)
            .Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("lib/", StringComparison.Ordinal));
        Assert.That(fetched, Is.Empty);
        Assert.That(css, Does.Not.Contain("@import"));
    }

    [Test]
    public void The_fonts_the_style_sheet_names_are_there()
    {
        var fonts = Regex.Matches(KitFiles.Read("wwwroot/app.css"), @"url\((lib/[^)]+)\)").Select(match => match.Groups[1].Value).ToList();
        Assert.That(fonts, Has.Count.EqualTo(2));
        Assert.That(fonts.Where(font => !File.Exists(Path.Combine(KitFiles.Folder, "wwwroot", font))), Is.Empty);
    }

    [Test]
    public void The_lock_file_names_no_registry()
    {
        var text = KitFiles.Read("package-lock.json");
        Assert.That(text, Does.Contain("\"integrity\""));
        Assert.That(text, Does.Not.Contain("\"resolved\""));
        Assert.That(KitFiles.Read(".npmrc"), Does.Not.Contain("registry=http"));
    }

    [Test]
    public void The_script_stays_small() => Assert.That(new FileInfo(Path.Combine(KitFiles.Folder, "wwwroot/kit.js")).Length, Is.LessThan(2_048));

    [Test]
    public void Every_icon_the_kit_names_is_drawn()
    {
        var named = Directory.EnumerateFiles(KitFiles.Folder, "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), """Icons\.Svg\("([a-z]+)"\)"""))
            .Select(match => match.Groups[1].Value).ToHashSet();
        Assert.That(named, Is.Not.Empty);
        Assert.That(named.Except(Icons.All), Is.Empty);
        Assert.That(new[] { "plan", "list", "inbox", "home" }.Except(Icons.All), Is.Empty);
    }
}
