using Kommune.Host.Commands;

namespace Kommune.Host.Tests;

/// <summary>One command as a script runs it.</summary>
internal static class CommandLine
{
    public static async Task<(int Code, string Out, string Error)> Run(string data, params string[] arguments)
    {
        var (oldOut, oldError) = (Console.Out, Console.Error);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            var code = await KommuneCommand.Create().Parse([.. arguments, "--data", data]).InvokeAsync();
            return (code, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(oldOut);
            Console.SetError(oldError);
        }
    }
}
