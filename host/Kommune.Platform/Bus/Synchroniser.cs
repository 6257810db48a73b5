using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>
/// Brings a municipality's subscriptions in step with the modules it has chosen: new ones start from now, those of modules turned off are
/// parked, those turned on again resume where they stopped. In one transaction with the choice, so that every event has either seen it or not.
/// </summary>
internal sealed class Synchroniser(Subscriptions subscriptions, Audiences audiences, Reconciler reconciler, Signal signal, TimeProvider clock)
{
    /// <summary>At start: the program may have other subscribers than the one before it.</summary>
    public async Task Run(Tenant tenant)
    {
        if (await IsInStep(tenant)) return;
        await using var work = tenant.Database.Begin(canWrite: true);
        // Read here and not before: another host may be changing it.
        await Run(work, tenant, await new EnabledModules(work, clock).Load(), isNewChoice: false);
        await work.Commit();
    }

    /// <summary>Almost every start finds subscriptions as they should be: then nothing is written, which counts where there are hundreds of municipalities.</summary>
    private async Task<bool> IsInStep(Tenant tenant)
    {
        await using var work = tenant.Database.Begin(canWrite: false);
        var counter = await Counter.Read(work);
        var chosen = await new EnabledModules(work, clock).Load();
        var rows = await Rows(work);
        if (counter.Position != counter.Reconciled || rows.Any(row => row.State != StateOf(row, chosen)) || New(rows, chosen).Count > 0) return false;
        audiences.Learn(tenant, new Audience(counter.Epoch, chosen, rows.Where(row => row.State == SubscriptionState.Active)));
        return true;
    }

    /// <param name="work">Where the choice is stored too.</param>
    /// <param name="tenant">The municipality.</param>
    /// <param name="chosen">The modules that are on when this is committed.</param>
    /// <param name="isNewChoice">Other hosts shall look, also when the module has no subscribers.</param>
    public async Task Run(IUnitOfWork work, Tenant tenant, IReadOnlySet<string> chosen, bool isNewChoice)
    {
        await reconciler.Repair(work, tenant);
        var counter = await Counter.Read(work);
        var rows = await Rows(work);
        var epoch = counter.Epoch + 1;

        var changed = isNewChoice | await Start(work, rows, chosen, counter.Position, epoch);
        foreach (var row in rows)
        {
            var state = StateOf(row, chosen);
            if (row.State == state) continue;
            changed = true;
            await work.Execute(
                """
                update bus_subscription set state = @state, epoch = @epoch, from_position = @Position
                where subscriber = @Subscriber and event_name = @EventName
                """,
                new { state = state.ToString(), epoch, counter.Position, row.Subscriber, row.EventName });
        }
        rows = await Rows(work);
        var resumed = await ParkAndResume(work, rows);

        if (changed) await work.Execute("update bus_counter set epoch = @epoch where id = 1", new { epoch });
        var audience = new Audience(changed ? epoch : counter.Epoch, chosen, rows.Where(row => row.State == SubscriptionState.Active));
        work.AfterCommit(() =>
        {
            audiences.Learn(tenant, audience);
            if (resumed) signal.Raise(tenant);
        });
    }

    private async Task<bool> Start(IUnitOfWork work, IReadOnlyList<SubscriptionRow> rows, IReadOnlySet<string> chosen, long position, long epoch)
    {
        var started = New(rows, chosen);
        foreach (var one in started)
        {
            await work.Execute(
                """
                insert into bus_subscription (subscriber, event_name, module, mode, from_position, epoch, state)
                values (@Subscriber, @EventName, @ModuleId, @Mode, @position, @epoch, 'Active')
                """,
                new { one.Subscriber, one.EventName, one.ModuleId, Mode = one.Lane.ToString(), position, epoch });
        }
        return started.Count > 0;
    }

    private IReadOnlyList<Subscription> New(IReadOnlyList<SubscriptionRow> rows, IReadOnlySet<string> chosen)
    {
        var known = rows.Select(row => (row.Subscriber, row.EventName)).ToHashSet();
        return [.. subscriptions.All.Where(one => chosen.Contains(one.ModuleId) && !known.Contains((one.Subscriber, one.EventName)))];
    }

    private SubscriptionState StateOf(SubscriptionRow row, IReadOnlySet<string> chosen) => IsOn(row, chosen) ? SubscriptionState.Active : SubscriptionState.Parked;

    /// <summary>By subscriber: it keeps what waits for it as long as it takes any event at all.</summary>
    private static async Task<bool> ParkAndResume(IUnitOfWork work, IReadOnlyList<SubscriptionRow> rows)
    {
        var resumed = false;
        foreach (var subscriber in rows.GroupBy(row => row.Subscriber))
        {
            var isOn = subscriber.Any(row => row.State == SubscriptionState.Active);
            var changed = await work.Execute(
                "update bus_delivery set state = @to where subscriber = @Key and state = @from and done_at is null",
                new
                {
                    subscriber.Key,
                    from = (isOn ? DeliveryState.Parked : DeliveryState.Pending).ToString(),
                    to = (isOn ? DeliveryState.Pending : DeliveryState.Parked).ToString(),
                });
            resumed |= isOn && changed > 0;
        }
        return resumed;
    }

    /// <summary>
    /// What the municipality has chosen is on, also when its module cannot run here just now: its events wait. A subscriber that its module no
    /// longer has is off.
    /// </summary>
    private bool IsOn(SubscriptionRow row, IReadOnlySet<string> chosen) =>
        chosen.Contains(row.Module) && (subscriptions.Find(row.Subscriber, row.EventName) is not null || !subscriptions.HasModule(row.Module));

    private static Task<IReadOnlyList<SubscriptionRow>> Rows(IUnitOfWork work) =>
        work.Query<SubscriptionRow>("select subscriber, event_name, module, state from bus_subscription");
}
