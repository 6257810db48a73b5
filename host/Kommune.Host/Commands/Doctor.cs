using System.Globalization;
using System.Net.Sockets;
using Kommune.Platform.Data;
using Kommune.Platform.Mail;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>The examinations, in the order an operator would make them.</summary>
internal static class Doctor
{
    public sealed record Finding(bool IsWrong, string Text);

    public static async Task<IReadOnlyList<Finding>> Examine(KommuneHost host, CancellationToken cancellation)
    {
        var services = host.Application.Services;
        var settings = services.GetRequiredService<HostSettings>();
        var findings = new List<Finding> { Folder(settings), Language() };
        findings.Add(settings.DemoLogin
            ? Fine("Demo login is on. That is right for Development on this machine, and refused anywhere else.")
            : Wrong("No way to log in is configured: people see the front page, and nobody gets further."));

        findings.Add(await Mail(settings.Mail, cancellation));

        foreach (var module in services.GetRequiredService<ModuleCatalog>().All)
            findings.Add(module.State == ModuleState.Loaded
                ? Fine($"Module {module.Id} {module.Manifest?.Version} is loaded.")
                : Wrong($"Module {module.Id} is {module.State}: {module.Reason}"));

        try
        {
            var tenants = services.GetRequiredService<TenantDirectory>();
            if (tenants.All.Count == 0) findings.Add(Wrong("There are no municipalities. Add one with: municipality add KEY --name NAME --number NNNN --host HOST"));
            foreach (var key in settings.Mail.Senders.Keys.Where(key => tenants.All.All(tenant => tenant.Municipality.Key != key)))
                findings.Add(Wrong($"Kommune:Mail:Senders has an address for {key}, and there is no such municipality."));
            foreach (var tenant in tenants.All) findings.AddRange(await Examine(services, tenant, cancellation));
        }
        catch (MunicipalityFileException mistake)
        {
            findings.AddRange(mistake.Errors.Select(Wrong));
        }
        catch (DatabaseInUseException)
        {
            findings.Add(Fine("The service is running on this data folder; its databases are left to it."));
        }
        return findings;
    }

    private static async Task<IEnumerable<Finding>> Examine(IServiceProvider services, Tenant tenant, CancellationToken cancellation)
    {
        var name = tenant.Municipality.Name;
        var findings = new List<Finding>();
        if (tenant.Municipality.Hosts.Count == 0) findings.Add(Wrong($"{name} has no host name: nobody can reach it. Add one under \"hosts\" in its municipality.json."));
        foreach (var area in await services.GetRequiredService<PlatformMigrations>().Status(tenant, cancellation))
            findings.Add(area.Failure is { } reason ? Wrong($"{name}: {area.Area}: {reason}")
                : area.Pending.Count > 0 ? Wrong($"{name}: {area.Area}: {area.Pending.Count} scripts are waiting. They run at the next start, or now with: migrate")
                : Fine($"{name}: {area.Area} is up to date."));
        return findings;
    }

    internal static async Task<Finding> Mail(MailSettings mail, CancellationToken cancellation)
    {
        if (!mail.IsOn) return Fine("Kommune:Mail is not set: nobody gets e-mail, and notices are read after login.");
        try
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            late.CancelAfter(TimeSpan.FromSeconds(5));
            using var client = new TcpClient();
            await client.ConnectAsync(mail.Host, mail.Port, late.Token);
            return Fine($"The mail server {mail.Host}:{mail.Port} answers; mail is sent for {string.Join(", ", mail.Senders.Keys.Order(StringComparer.Ordinal))}.");
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return Wrong($"The mail server {mail.Host}:{mail.Port} does not answer: mail waits, and is given up after ten hours.");
        }
    }

    private static Finding Folder(HostSettings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.DataFolder);
            var probe = Path.Combine(settings.DataFolder, $".doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Fine($"The data folder {settings.DataFolder} can be written.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Wrong($"The data folder {settings.DataFolder} cannot be written: {exception.Message}");
        }
    }

    // Without ICU's data every language sorts and formats as none: Å would come before B.
    private static Finding Language() =>
        CultureInfo.GetCultureInfo("nb-NO").CompareInfo.Compare("Å", "Z", CompareOptions.None) > 0
            ? Fine("Norwegian sorting is available.")
            : Wrong("Norwegian sorting is missing: install libicu and turn off invariant globalization.");

    private static Finding Fine(string text) => new(false, text);

    private static Finding Wrong(string text) => new(true, text);
}
