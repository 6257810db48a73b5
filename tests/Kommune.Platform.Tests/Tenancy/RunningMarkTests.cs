using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Tests.Tenancy;

internal sealed class RunningMarkTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("kommune-mark-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_first_start_and_a_start_after_an_orderly_stop_are_clean()
    {
        using (var first = RunningMark.Set(_folder)) Assert.That(first.IsAfterUncleanStop, Is.False);
        using var second = RunningMark.Set(_folder);
        Assert.That(second.IsAfterUncleanStop, Is.False);
    }

    [Test]
    public void Another_host_that_runs_is_no_unclean_stop()
    {
        using var first = RunningMark.Set(_folder);
        using var second = RunningMark.Set(_folder);
        Assert.That(second.IsAfterUncleanStop, Is.False);
    }

    [Test]
    public void A_mark_that_nobody_holds_was_left_by_a_process_that_was_killed_and_is_told_once()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "running")).FullName, "left.mark"), "");
        using (var next = RunningMark.Set(_folder)) Assert.That(next.IsAfterUncleanStop);
        using var later = RunningMark.Set(_folder);
        Assert.That(later.IsAfterUncleanStop, Is.False);
    }
}
