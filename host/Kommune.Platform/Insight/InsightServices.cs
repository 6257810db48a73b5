using Kommune.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Insight;

/// <summary>Who sees, who has read, and who must not.</summary>
internal static class InsightServices
{
    public static IServiceCollection AddInsight(this IServiceCollection services) => services
        .AddScoped<WhoSees>()
        .AddScoped<LogQuestions>()
        .AddScoped<Blocks>()
        .AddScoped<Emergency>()
        .AddScoped<Restrictions>()
        .AddScoped<ReadingControl>()
        .AddScoped<SecrecyNotices>()
        .AddScoped<AccessRequests>()
        .AddDaily<ReviewRestrictions>("platform.review-restrictions")
        .AddDaily<ReportReading>("platform.report-reading");
}
