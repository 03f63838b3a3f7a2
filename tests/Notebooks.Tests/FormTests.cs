using System.Text.RegularExpressions;
using Workbook.Ipynb;
using Workbook.Running;

namespace Workbook.Notebooks.Tests;

/// <summary>What every notebook of the series has in common, so that it opens and reads the same everywhere.</summary>
public sealed partial class FormTests
{
    private const int MaxCodeLines = 20;

    private const string Begin = """
        #r "../src/Backprop/bin/Backprop.dll"
        #r "../src/Backprop.Interactive/bin/Backprop.Interactive.dll"
        using Backprop; using static Backprop.Expressions;
        PlotlyNet.Use();
        """;

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Is_stored_in_the_canonical_form(string name) =>
        Assert.Equal(NotebookFile.ToText(Notebooks.Read(name), name), File.ReadAllText(Notebooks.PathOf(name)));

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Names_the_kernel_as_both_VS_Code_and_Jupyter_know_it(string name) =>
        Assert.Equal(Notebook.Create().Metadata.ToJsonString(), Notebooks.Read(name).Metadata.ToJsonString());

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Its_cells_have_readable_ids(string name) =>
        Assert.All(Notebooks.Read(name).Cells, cell => Assert.Matches(Slug(), cell.Id));

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Begins_with_the_same_four_lines_and_restores_no_package(string name)
    {
        Assert.Equal(Begin, CodeCells(name).First().Source);
        Assert.DoesNotContain(CodeCells(name), cell => cell.Source.Contains("\"nuget:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void A_cell_in_another_language_says_so_in_its_first_line(string name)
    {
        var notebook = Notebooks.Read(name);
        Assert.All(CodeCells(name).Where(cell => notebook.LanguageOf(cell) != "csharp"), cell => Assert.StartsWith($"#!{notebook.LanguageOf(cell)}", cell.Source));
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Its_code_cells_are_short(string name) =>
        Assert.All(CodeCells(name), cell => Assert.True(cell.Source.Split('\n').Count(line => line.Trim().Length > 0) <= MaxCodeLines, $"cell {cell.Id} has more than {MaxCodeLines} lines"));

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void No_stored_output_names_a_folder_of_a_machine_or_an_unplanned_error(string name)
    {
        Assert.All(CodeCells(name), cell =>
        {
            Assert.DoesNotContain(cell.Outputs.Select(output => IpynbWriter.OutputJson(output).ToJsonString()), NamesMachine);
            Assert.True(cell.HasTag(NotebookRunner.RaisesTag) || !cell.Outputs.OfType<ErrorOutput>().Any(), $"cell {cell.Id} stores an error and is not tagged {NotebookRunner.RaisesTag}");
        });
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Its_links_to_other_files_lead_somewhere(string name) =>
        Assert.All(Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => Link().Matches(cell.Source)).Select(link => link.Groups[1].Value), target =>
            Assert.True(File.Exists(Path.Combine(Notebooks.Folder, Uri.UnescapeDataString(target))), $"no file {target}"));

    /// <summary>
    /// This clone and the user's own folder, wherever they are (a container may have the one in /src and the other at /), and where such folders usually are.
    /// A path begins after something that is no part of one, nor of the letters of an encoded picture.
    /// </summary>
    private static readonly Regex OfMachine = new("""(?<![\w+.=]/?)(""" + string.Join('|',
        new[] { Path.GetDirectoryName(Notebooks.Folder)!, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) }
            .Select(folder => folder.TrimEnd('/')).Where(folder => folder.Length > 0).Select(folder => Regex.Escape(folder) + """(?!\w)""")
            .Concat(["/home/", "/tmp/"])) + """)|C:\\""");

    private static bool NamesMachine(string json) => OfMachine.IsMatch(json.Replace("\\n", "\n"));

    [Theory]
    [InlineData("""["first\n","/home/reader/a.csv"]""", true), InlineData("""["first\n/tmp/a.csv"]""", true), InlineData("\"file:///tmp/a.html\"", true), InlineData("""["C:\\new"]""", true)]
    [InlineData("\"base64,AAAA/tmp/AAAA\"", false), InlineData("\"base64,AAAA+/home/AA=\"", false), InlineData("\"../tmp/a.csv\"", false), InlineData("\"http://host/home/a\"", false)]
    public void A_folder_of_a_machine_is_told_from_what_only_looks_like_one(string json, bool isOne) => Assert.Equal(isOne, NamesMachine(json));

    private static IEnumerable<Cell> CodeCells(string name) => Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Code);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:|data:)([^)#\s]+)")]
    private static partial Regex Link();
}
