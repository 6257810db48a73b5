using System.Diagnostics;

namespace Kommune.Platform.Tests.Modules;

internal sealed class BuildRuleTests
{
    [Test]
    public async Task The_build_refuses_a_module_that_refers_to_another()
    {
        var (output, exitCode) = await Msbuild("tests/Fixtures/BadReference/Kommune.BadReference.csproj");
        Assert.That(output, Does.Contain(
            "error : Kommune.BadReference references Kommune.Sample. A module references only projects under contracts/: use the other module's contract, or publish an event."));
        Assert.That(exitCode, Is.Not.Zero);
    }

    [Test]
    public async Task The_build_lets_a_module_refer_to_contracts()
    {
        var (output, exitCode) = await Msbuild("tests/SampleModule/Kommune.Sample.csproj");
        Assert.That(exitCode, Is.Zero, output);
    }

    private static async Task<(string Output, int ExitCode)> Msbuild(string project)
    {
        var start = new ProcessStartInfo("dotnet",
            ["msbuild", Path.Combine(Layout.Repository, project), "-t:RefuseForbiddenReferences", "-p:KommuneModule=true", "-nologo", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        };
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        return (output, msbuild.ExitCode);
    }
}
