using System.Globalization;
using System.Resources;

namespace Kommune.Host.Operations;

/// <summary>Words of the operations page's tables: bokmål neutral, nynorsk, English.</summary>
internal sealed class OperationsTexts
{
    private static readonly ResourceManager Words = new(typeof(OperationsTexts));

    private OperationsTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
