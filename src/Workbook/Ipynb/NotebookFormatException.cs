namespace Workbook.Ipynb;

/// <summary>A notebook file that can't be read: which file, where in it, what was wrong, what to do.</summary>
public sealed class NotebookFormatException(string file, string where, string problem, string remedy, Exception? inner = null)
    : Exception($"{file}, {where}: {problem} {remedy}", inner)
{
    public string File { get; } = file;

    /// <summary>A line ("line 12, column 3") or a JSON path ("$.cells[3].source").</summary>
    public string Where { get; } = where;
}
