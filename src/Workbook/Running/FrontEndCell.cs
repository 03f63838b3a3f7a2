using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Running;

/// <summary>A cell that the reader's browser runs, not the kernel: JavaScript. What is stored is the script element a front end would run.</summary>
internal static class FrontEndCell
{
    /// <summary>The cell's answer, or null where it is one for the kernel.</summary>
    public static CellAnswer? Of(CellRequest cell)
    {
        var (first, rest) = cell.Source.Split('\n', 2) is [var line, var lines] ? (line.Trim(), lines) : (cell.Source.Trim(), "");
        var named = first.StartsWith("#!", StringComparison.Ordinal) ? KernelNames.Find(first[2..]) : null;
        if ((named ?? cell.Language) != "javascript" || (named is null && first.StartsWith("#!", StringComparison.Ordinal)))
            return null;
        var script = named is null ? cell.Source : rest;
        return new([new DisplayOutput(new MimeBundle("text/html", $"<script type=\"text/javascript\">{script}</script>"))], [], null);
    }
}
