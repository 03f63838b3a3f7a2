using System.Text.RegularExpressions;
using Workbook.Ipynb;
using Workbook.Witnesses;

namespace Workbook.Notebooks.Tests;

/// <summary>The Python beside the notebooks. Whether its numbers are the cells' is for <c>workbook witness</c> to say, which needs NumPy and PyTorch.</summary>
public sealed partial class WitnessTests
{
    private const int MostLines = 20, Widest = 112;

    public static TheoryData<string> Witnessed => [.. Notebooks.Files.Where(file => Witness.Beside(file).Count > 0).Select(file => Path.GetFileName(file)!)];

    /// <summary>Where a reader of NumPy or PyTorch most wants to know whether it is the same there.</summary>
    [Theory]
    [InlineData("01-", "two")]
    [InlineData("01-", "ones")]
    [InlineData("01-", "table")]
    [InlineData("03-", "bias-gradient")]
    [InlineData("08-", "reductions")]
    [InlineData("08-", "wild")]
    [InlineData("10-", "whole")]
    [InlineData("11-", "code")]
    public void A_core_cell_is_there_in_both_libraries(string notebook, string cell) => Assert.Equal(
        WitnessLibrary.All, Witness.Beside(Notebooks.Files.Single(file => Path.GetFileName(file).StartsWith(notebook, StringComparison.Ordinal))).Where(witness => witness.CellId == cell).Select(witness => witness.Library));

    [Theory]
    [MemberData(nameof(Witnessed))]
    public void Every_witness_is_of_a_code_cell_and_says_what_it_is_compared_with(string name)
    {
        var cells = Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Id).ToHashSet();
        foreach (var witness in Witness.Beside(Notebooks.PathOf(name), (file, problem) => Assert.Fail($"{file}: {problem}")))
        {
            Assert.Contains(witness.CellId, cells);
            Assert.NotEmpty(witness.Claims);
        }
    }

    [Theory]
    [MemberData(nameof(Witnessed))]
    public void Every_witness_is_short_and_imports_its_library_alone(string name)
    {
        foreach (var witness in Witness.Beside(Notebooks.PathOf(name)))
        {
            var lines = witness.Source.Split('\n').Where(line => line.Trim().Length > 0).ToList();
            Assert.True(lines.Count <= MostLines && lines.Max(line => line.Length) <= Widest, $"{name}, {witness.FileName}: {lines.Count} lines, the widest of {lines.Max(line => line.Length)} characters");
            Assert.All(lines.Where(line => line.StartsWith("import ", StringComparison.Ordinal) || line.StartsWith("from ", StringComparison.Ordinal)),
                line => Assert.StartsWith($"import {witness.Library.Module}", line));
        }
    }

    [Theory]
    [MemberData(nameof(Witnessed))]
    public void Python_in_the_prose_is_out_of_a_witness_that_runs(string name)
    {
        var heard = Witness.Beside(Notebooks.PathOf(name)).SelectMany(witness => witness.Source.Split('\n')).Select(line => line.Split('#')[0].Trim()).ToHashSet();
        Assert.All(Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => PythonInProse().Matches(cell.Source)).SelectMany(block => block.Groups[1].Value.Trim().Split('\n')),
            line => Assert.Contains(line.Trim(), heard));
    }

    [Fact]
    public void Every_folder_of_witnesses_has_its_notebook() => Assert.Equal(
        Directory.GetDirectories(Path.Combine(Notebooks.Folder, Witness.FolderName)).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Notebooks.Files.Where(file => Directory.Exists(Witness.FolderOf(file))).Select(Path.GetFileNameWithoutExtension));

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PythonInProse();
}
