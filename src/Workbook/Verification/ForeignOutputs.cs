using Workbook.Ipynb;

namespace Workbook.Verification;

/// <summary>What another client stored for a cell, without what is not the cell's work.</summary>
internal static class ForeignOutputs
{
    private const string Bootstrap = "dotnet-interactive-this-cell-";

    /// <summary>Without the script with which the kernel greets a page in Jupyter before a session's first cell.</summary>
    public static IReadOnlyList<Output> Of(IReadOnlyList<Output> outputs) =>
        [.. outputs.Where(output => output is not DisplayOutput shown || shown.Data.Text("text/html")?.Contains(Bootstrap, StringComparison.Ordinal) != true)];
}
