using System.Text.RegularExpressions;

namespace Backprop.Interactive.Tests.Kernel;

/// <summary>The first cell of every notebook in the kernel that the build assembles.</summary>
public sealed class FirstCellTests
{
    private const string Figure = "Plot.Lines(\"Loss\", (\"sum\", [1.0, 0.1, 0.01])).Axes(\"step\", \"loss\").LogY()";

    private const string ReadersChart = """
        using Plotly.NET.CSharp;
        Chart.Combine([
            Chart.Line<int, double, string>([0, 1, 2], [1, 0.1, 0.01], Name: "sum"),
            Chart.Line<int, double, string>([0, 1, 2], [1, 0.5, 0.25], Name: "mean"),
        ]).WithTitle("Loss").WithAxes("step", "loss").WithLogY()
        """;

    [Fact]
    public void The_first_cell_says_nothing_and_figures_and_charts_show_with_the_same_bytes_in_every_process()
    {
        List<IReadOnlyDictionary<string, string>>[] shown = [[], []];
        foreach (var values in shown)
        {
            using var kernel = NotebookKernel.Start();
            foreach (var cell in (string[])[NotebookKernel.FirstCell, NotebookKernel.FirstCell])
                Assert.Equal((0, null), (kernel.Run(cell) is var first ? first.Values.Count : 0, first.Failure));
            foreach (var cell in (string[])[Figure, ReadersChart, $"{Figure}.ToChart().WithSize(500, 300)"])
            {
                var (value, failure) = kernel.Run(cell);
                Assert.Null(failure);
                values.Add(Assert.Single(value));
            }
        }
        Assert.All(shown[0], value => Assert.Equal(["text/html", "text/plain"], value.Keys));
        Assert.All(shown[0], value => Assert.Matches("^<figure class=\"bp-plot\"><img alt=\".*<script type=\"application/vnd\\.plotly\\.v1\\+json\">\\{.*<script>setTimeout", Regex.Replace(value["text/html"], "\\s", " ")));
        Assert.Contains("sum goes from 1 to 0.01. mean goes from 1 to 0.25.", shown[0][1]["text/html"]);
        Assert.Contains("\"colorway\":", shown[0][1]["text/html"]);
        for (var i = 0; i < shown[0].Count; i++) Assert.Equal(shown[0][i], shown[1][i]);
    }

    [Fact]
    public void In_the_tool_as_it_is_published_figures_are_still_and_a_chart_s_cell_says_in_one_line_what_to_do()
    {
        using var kernel = NotebookKernel.StartPublished();
        Assert.Equal((0, null), (kernel.Run(NotebookKernel.FirstCell) is var first ? first.Values.Count : 0, first.Failure));

        var (values, failure) = kernel.Run(Figure);
        Assert.Null(failure);
        Assert.StartsWith("<figure class=\"bp-plot\"><img alt=", Assert.Single(values)["text/html"]);
        Assert.DoesNotContain("<script", values[0]["text/html"]);

        foreach (var cell in (string[])[ReadersChart, $"var chart = {Figure}.ToChart();"])
            Assert.Matches("^Charts of Plotly\\.NET need FSharp\\.Core 10\\.1 and this kernel has 10\\.0: build once .*artifacts/kernel; the README says how\\.[^\n]*$", kernel.Run(cell).Failure);
        Assert.Null(kernel.Run("// not drawn by Plotly.NET\nvar words = \"Plotly.NET and .ToChart()\";").Failure);
    }
}
