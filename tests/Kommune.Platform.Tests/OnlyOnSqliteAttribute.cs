using Kommune.Platform.Tenancy;
using Kommune.Testing;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Kommune.Platform.Tests;

/// <summary>A test that damages or reads the file itself, which the other engines do not have, or that asks no database at all. Says why, so that nobody leaves an engine out by habit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnlyOnSqliteAttribute(string why) : Attribute, IApplyToTest
{
    public string Why => why;

    public void ApplyToTest(Test test)
    {
        if (TestDatabases.Engine == Databases.Sqlite || test.RunState == RunState.NotRunnable) return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, why);
    }
}
