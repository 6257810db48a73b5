using System.Globalization;
using Kommune.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["--empty-app", var url] => await Comparison.Empty(url),
    ["--file-app", var url, var folder] => await Comparison.File(url, folder),
    ["--bare-app", var url, var database, var plan, var bytes] => await Comparison.Bare(url, database, plan, int.Parse(bytes, CultureInfo.InvariantCulture)),
    _ => await Report.Run(args),
};
