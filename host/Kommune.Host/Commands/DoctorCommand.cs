using System.CommandLine;

namespace Kommune.Host.Commands;

/// <summary>Says in words what is misconfigured, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("doctor", "Say what is misconfigured, in words.");
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            var arguments = options.Read(result);
            await using var host = KommuneHost.Create(arguments.Data, arguments.Urls);
            var findings = await Doctor.Examine(host, cancellation);
            foreach (var finding in findings) Console.WriteLine($"{(finding.IsWrong ? "WRONG" : "ok   ")}  {finding.Text}");
            return findings.Any(finding => finding.IsWrong) ? ExitCode.Failed : ExitCode.Done;
        }));
        return command;
    }
}
