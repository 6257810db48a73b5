using System.Globalization;
using Kommune.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["--empty-app", var url] => await Comparison.Empty(url),
    ["--bare-app", var url, var database, var plan, var bytes] => await Comparison.Bare(url, database, plan, int.Parse(bytes, CultureInfo.InvariantCulture)),
    _ => await Report.Run(args),
};
