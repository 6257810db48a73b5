using System.Text.RegularExpressions;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>One type in a file, and the file is called as the type: what one looks for is where one looks.</summary>
internal static partial class FileRule
{
    public static IEnumerable<string> Breaches(SourceFile file)
    {
        if (OldNamespace().IsMatch(file.Text))
        {
            yield return $"{file.Path} has a namespace in braces. Write it as one line, so that types begin at the margin.";
            yield break;
        }
        var types = Types().Matches(file.Text).Select(match => match.Groups["name"].Value).ToList();
        if (types.Count > 1)
            yield return $"{file.Path} holds {string.Join(", ", types)}. One type in a file.";
        // A part of a type may say which: IndividualPlan.Goals.cs.
        else if (types.Count == 1 && file.Name.Split('.')[0] != types[0])
            yield return $"{file.Path} holds {types[0]}. The file is called as its type.";
    }

    // With namespaces on one line, what begins at the margin is a type of its own; nested and private ones are indented.
    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>?,. \[\]]+?)\s+(?<name>\w+)\s*(?:[<({:;]|$)", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"^namespace\s+[\w.]+\s*\{", RegexOptions.Multiline)]
    private static partial Regex OldNamespace();
}
