using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Execution.Kernel;

/// <summary>
/// Takes a cell apart at its magic lines, as .NET Interactive does: line by line, whatever the language around them. References to
/// packages come before the code of their cell.
/// </summary>
internal static partial class CellParser
{
    private static readonly HashSet<string> Languages = ["csharp", "html", "javascript", "markdown", "mermaid"];

    public static List<CellPart> Parse(CellRequest cell, string source)
    {
        var parts = new List<CellPart>();
        var packages = new List<CellPart>();
        var language = Language(cell.Language) ?? throw NotHosted(cell.Language, source, 1, "The notebook's or the cell's metadata name it");
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
                    language = Language(name)
                        ?? throw (KernelNames.Find(name) is null ? Unknown(name, source, number) : NotHosted(name, source, number, $"#!{name} asks for it"));
                    break;
            }
        }
    }

    private static string? Language(string name) => KernelNames.Normalise(name) is var language && Languages.Contains(language) ? language : null;

    private static CellFailureException NotHosted(string language, string source, int line, string why) =>
        new(new CellFailure("LanguageNotHosted", $"This host has no {language} kernel. {why}.")
        {
            Source = source,
            Line = line,
            Remedy = $"Write the cell in C#, or tag it `{NotebookRunner.ForeignTag}`: then .NET Interactive alone runs it and this host shows what is stored.",
        });

    private static CellFailureException Unknown(string name, string source, int line) =>
        new(new CellFailure("UnknownMagic", $"#!{name}: there is no such magic command here.")
        {
            Source = source,
            Line = line,
            Remedy = $"Known are {string.Join(", ", Languages.Order().Select(language => "#!" + language))}, #!import and #!time. "
                + $"Tag the cell `{NotebookRunner.ForeignTag}` if only that kernel is to run it.",
        });

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
