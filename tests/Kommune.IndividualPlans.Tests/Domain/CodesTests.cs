using System.Reflection;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class CodesTests
{
    private static List<string> Of(Type type) => [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Test]
    public void Codes_are_stable_words_and_none_stands_for_two_things()
    {
        Assert.That(Of(typeof(ProblemCodes)), Is.Unique.And.All.Match("^problem(\\.[a-z]+(-[a-z]+)*)$"));
        Assert.That(Of(typeof(ChangeCodes)), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$"));
    }
}
