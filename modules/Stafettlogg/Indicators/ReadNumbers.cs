using Kommune.Contracts;

namespace Kommune.Stafettlogg.Indicators;

/// <summary>
/// Counts. No log is opened for it, and the only cut is a year: with days or units to choose freely, what is hidden in one cut could be worked
/// out from two (R87).
/// </summary>
internal sealed class ReadNumbers(IUnitOfWork work, IAccess access)
{
    public async Task<LogNumbers> Of(NumberPeriod period)
    {
        if (!access.Holds(Permissions.Numbers)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var (from, to) = (NorwegianDay.Start(period.First), NorwegianDay.Start(period.Last.AddDays(1)));
        return CountLogs.In(period, new()
        {
            History = await work.Query<NumberRow>(
                "select log_id, at, code, detail, level from sl_log_history where code in @codes and at < @to order by log_id, version", new { codes = CountLogs.Codes, to }),
            Asked = await work.Query<AskedRow>("select asked_on, opened_on, closed_on from sl_log where asked_on between @First and @Last", new { period.First, period.Last }),
            Offers = await work.Query<OfferRow>("select offered_at, outcome, answered_at from sl_baton_offer where offered_at >= @start and offered_at < @to", new { start = from, to }),
            Breaks = await work.Query<BreakDayRow>("select kind, began_on from sl_break where began_on between @First and @Last", new { period.First, period.Last }),
        });
    }
}
