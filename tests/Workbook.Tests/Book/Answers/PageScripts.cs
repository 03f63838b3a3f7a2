using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Book.Assets;

namespace Workbook.Tests.Book.Answers;

/// <summary>The page's scripts that read and judge answers, run by Node over many cases at once.</summary>
internal static class PageScripts
{
    private static readonly string[] Files = ["12-seals.js", "41-answers.js", "42-judge.js"];

    /// <summary>What the expression makes of each case; it may use <c>workbook</c> and <c>one</c>, the case.</summary>
    public static IReadOnlyList<JsonNode?> Run(string expression, JsonArray cases)
    {
        Assert.SkipUnless(NodeProgram.Exists("node"), "Node.js was not found.");
        var script = $$"""
            globalThis.workbook = {};
            {{string.Join('\n', Files.Select(file => EmbeddedWeb.Text($"scripts/{file}")))}}
            // JSON has no infinity.
            const number = (_, value) => value === "∞" ? Infinity : value === "NaN" ? NaN : value;
            const cases = JSON.parse(require("fs").readFileSync(0, "utf8"), number);
            process.stdout.write(JSON.stringify(cases.map(one => { try { return {{expression}}; } catch (error) { return error.message; } })));
            """;
        using var folder = new TemporaryFolder();
        var file = folder.Write("run.js", script);
        var result = NodeProgram.Run("node", [file], folder.Path, cases.ToJsonString(), TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. JsonNode.Parse(result.Output)!.AsArray()];
    }

    public static JsonArray Rows(Backprop.Matrix matrix) =>
        new([.. Enumerable.Range(0, matrix.RowCount).Select(i => new JsonArray([.. Enumerable.Range(0, matrix.ColumnCount).Select(j => Number(matrix[i, j]))]))]);

    private static JsonNode Number(double x) => double.IsNaN(x) ? JsonValue.Create("NaN") : double.IsInfinity(x) ? JsonValue.Create("∞") : JsonSerializer.SerializeToNode(x)!;
}
