using System.Globalization;
using Kommune.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["--empty-app", var url] => await Comparison.Empty(url),
    ["--bare-app", var url, var database, var plan, var bytes] => await Comparison.Bare(url, database, plan, int.Parse(bytes, CultureInfo.InvariantCulture)),
    [] => await Benchmarks.Run(null),
    ["--data", var folder] => await Benchmarks.Run(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Kommune.Benchmarks [--data <existing data folder with the demo>]");
    return 2;
}
