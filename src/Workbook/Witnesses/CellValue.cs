using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Witnesses;

/// <summary>What a C# expression is worth in a notebook's kernel: the value itself, with all its digits, not what a cell shows of it.</summary>
internal static class CellValue
{
    /// <summary>Code that tells it. What it declares is gone when it has ended.</summary>
    public static string Code(string expression) => $$"""
        {
            object witnessed =
        {{expression}}
            ;
            string Entries(System.Collections.Generic.IEnumerable<double> all) =>
                string.Join(' ', System.Linq.Enumerable.Select(all, entry => entry.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
            object Of(string name) => witnessed.GetType().GetProperty(name)?.GetValue(witnessed);
            System.Console.Write(witnessed switch
            {
                bool truth => $"truth: {(truth ? 1 : 0)}",
                double number => $"number: {Entries([number])}",
                int number => $"number: {number}",
                System.Collections.Generic.IReadOnlyList<double> row => $"number {row.Count}: {Entries(row)}",
                not null when Of("RowCount") is int rows && Of("ColumnCount") is int columns && witnessed.GetType().GetMethod("ToArray", []) is { } entries =>
                    $"number {rows} {columns}: {Entries((double[])entries.Invoke(witnessed, null))}",
                _ => throw new System.InvalidCastException($"A witness can be compared with a number, a truth, a row of numbers or a matrix, not with {witnessed?.GetType().Name ?? "null"}."),
            });
        }
        """;

    /// <summary>The numbers, or why there are none.</summary>
    public static (Numbers? Numbers, string? Problem) Of(CellAnswer answer) => answer switch
    {
        { TimedOut: true } => (null, "it ran past the time limit"),
        { Failure: { } failure } => (null, $"{failure.Name}: {failure.Message.ReplaceLineEndings(" ")}"),
        _ => (Numbers.Parse(string.Concat(answer.Outputs.OfType<StreamOutput>().Select(output => output.Text))), null),
    };
}
