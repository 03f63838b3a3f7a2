using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Execution.Kernel;

/// <summary>
/// Takes a cell apart at its magic lines, as .NET Interactive does: line by line, whatever the language around them. References to
/// packages come before the code of their cell.
/// </summary>
internal static partial class CellParser
{
    private static readonly HashSet<string> Languages = ["csharp", "markdown", "html", "javascript", "mermaid"];

    public static List<CellPart> Parse(CellRequest cell, string source)
    {
        var parts = new List<CellPart>();
        var packages = new List<CellPart>();
        var language = Known(cell.Language, source, 1, $"The cell's metadata names the language \"{cell.Language}\"");
        var block = new List<string>();
        var start = 0;
        foreach (var (i, line) in cell.Source.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.StartsWith("#!", StringComparison.Ordinal))
            {
                Flush();
                Magic(line, i + 1);
                start = i + 1;
            }
            else if (language == "csharp" && PackageLine(line, source, i + 1) is { } package)
            {
                packages.Add(package);
                block.Add("");
            }
            else
                block.Add(line);
        }
        Flush();
        return [.. packages, .. parts];

        void Flush()
        {
            var text = string.Join('\n', block);
            if (!string.IsNullOrWhiteSpace(text))
                parts.Add(new CellPart.Code(language, language == "csharp" ? new string('\n', start) + text : text.Trim('\n'), start + 1));
            block.Clear();
        }

        void Magic(string line, int number)
        {
            var words = line[2..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var (name, argument) = (words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1) ?? "");
            switch (name)
            {
                case "time":
                    parts.Add(new CellPart.Time(number));
                    break;
                case "import":
                    parts.Add(new CellPart.Import(argument.Trim('"'), number));
                    break;
                default:
                    language = Known(name, source, number, $"#!{name}");
                    break;
            }
        }
    }

    private static string Known(string name, string source, int line, string what)
    {
        var language = KernelNames.Normalise(name);
        if (Languages.Contains(language))
            return language;
        var isLanguage = KernelNames.Find(name) is not null;
        throw new CellFailureException(new CellFailure(
            isLanguage ? "LanguageNotHosted" : "UnknownMagic",
            isLanguage ? $"{what}: this host has no {language} kernel." : $"{what}: there is no such magic command here.")
        {
            Source = source,
            Line = line,
            Remedy = isLanguage
                ? "Write the cell in C#, or tag it `dotnet-interactive`: then .NET Interactive alone runs it and this host shows what is stored."
                : "Known are #!csharp, #!markdown, #!html, #!javascript, #!mermaid, #!import and #!time. Tag the cell `dotnet-interactive` if only that kernel is to run it.",
        });
    }

    private static CellPart? PackageLine(string line, string source, int number)
    {
        if (PackageReference().Match(line) is { Success: true } package)
        {
            var (id, version) = (package.Groups["id"].Value.Trim(), package.Groups["version"].Value.Trim());
            if (!PackageId().IsMatch(id))
                throw new CellFailureException(new CellFailure("PackageReference", $"\"{id}\" is no package name.")
                {
                    Source = source, Line = number, CodeLine = line, Remedy = "Write #r \"nuget: Package.Id, 1.2.3\".",
                });
            return new CellPart.Package(id, version.Length > 0 ? version : null, number);
        }
        return SourceReference().Match(line) is { Success: true } match ? new CellPart.PackageSource(match.Groups["address"].Value.Trim(), number) : null;
    }

    [GeneratedRegex("""^\s*#r\s+"nuget:(?<id>[^",]*)(,(?<version>[^"]*))?"\s*(//.*)?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex PackageReference();

    [GeneratedRegex("""^\s*#i\s+"(nuget:)?(?<address>[^"]*)"\s*(//.*)?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex SourceReference();

    [GeneratedRegex(@"^\w[\w.\-]*$")]
    private static partial Regex PackageId();
}
