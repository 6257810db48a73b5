using Kommune.Platform.Tenancy;
using Kommune.Testing;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Kommune.Platform.Tests;

/// <summary>A test of something that SQL Server has no words for. Says why, so that nobody leaves an engine out by habit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotOnSqlServerAttribute(string why) : Attribute, IApplyToTest
{
    public string Why => why;

    public void ApplyToTest(Test test)
    {
        if (TestDatabases.Engine != Databases.SqlServer || test.RunState == RunState.NotRunnable) return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, why);
    }
}
