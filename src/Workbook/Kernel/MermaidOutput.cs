using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Kernel;

/// <summary>
/// A diagram of Mermaid's. The kernel shows it as a script that loads Mermaid from a public address, and without a network that is blank. Stored is the diagram's text:
/// JupyterLab and nbconvert draw it by themselves, every other viewer shows it, and it is the same at every run.
/// </summary>
internal static partial class MermaidOutput
{
    public const string Mime = "text/vnd.mermaid";

    /// <summary>The bundle that is stored for what the kernel shows of a diagram, or null where it shows something else.</summary>
    public static MimeBundle? Stored(MimeBundle shown)
    {
        if (shown.Text("text/html") is not { } html || Script().Match(html) is not { Success: true } match)
            return null;
        // The kernel doubles the backslash of \n, Mermaid's sign for a new line, and escapes nothing else.
        var source = match.Groups["source"].Value.ReplaceLineEndings("\n").Replace(@"\\n", @"\n");
        return new MimeBundle(Mime, source) { ["text/plain"] = source };
    }

    [GeneratedRegex("""^<div class="mermaidMarkdownContainer".*?mermaidAPI\.render\(\s*'mermaid_[0-9a-f]{32}',\s*`(?<source>.*)`\);\s*renderTarget\.innerHTML = svg;""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
