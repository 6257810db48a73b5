using Kommune.Contracts;

namespace Kommune.Host.Tests.Work;

/// <summary>A daily job that writes the day down, in its memory and as a task.</summary>
internal sealed class NoteDay(DayList days, ITasks tasks) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        await tasks.Open(new() { Key = $"day:{day:O}", Kind = "something", Role = Roles.Operator, Due = day, Href = "/" });
        lock (days) days.Ran.Add(day);
        if (days.Fails.Contains(day)) throw new InvalidOperationException("Not today.");
    }
}
