using System.Globalization;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform;

/// <summary>
/// Holds the machine's clock against the last line of the read logs when the process begins. A little behind is waited out; further behind
/// somebody must look at, because nobody could use the service meanwhile.
/// </summary>
internal sealed class ClockCheck(TimeProvider clock)
{
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    /// <returns>What is wrong, in words an operator can act on; null when nothing is.</returns>
    public async Task<string?> Run(Tenant tenant)
    {
        if (clock is not SteadyClock steady) return null;
        await using var work = tenant.Database.Begin(canWrite: false);
        var last = (await work.Top<DateTimeOffset>("select a.happened_at from kp_audit a order by a.sequence desc", 1)).FirstOrDefault();
        if (last - steady.GetUtcNow() > Most)
            return string.Create(CultureInfo.InvariantCulture,
                $"The clock of this machine says {steady.GetUtcNow():u}, but the read log of {tenant.Municipality.Key} goes on to {last:u}. Access that has ended would be open again: set the clock.");
        steady.NotBefore(last);
        return null;
    }
}
