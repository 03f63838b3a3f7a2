using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

public sealed class MagicTests(KernelFixture kernel)
{
    [Theory]
    [InlineData("#!html\n<b>bold</b>", "text/html", "<b>bold</b>")]
    [InlineData("#!markdown\n# A *title*", "text/html", "<h1 id=\"a-title\">A <em>title</em></h1>\n")]
    [InlineData("#!value --name data\n1,2", "text/plain", "1,2")]
    [InlineData("#!pwsh\n1 + 2", "text/plain", "stdout: 3\n")]
    [InlineData("#!fsharp\nprintfn \"%d\" (List.sum [1; 2; 3])", "text/plain", "stdout: 6\n")]
    public async Task A_cell_in_another_language_is_shown_as_that(string source, string mime, string shown) =>
        Assert.Equal([shown], await kernel.ShownAsync(mime, source));

    [Theory]
    [InlineData("graph LR\n  A --> B")]
    [InlineData("flowchart LR\n  A[\"`**bold** \\n ${x} </script>`\"] --> B")]
    public async Task Of_a_diagram_its_text_is_stored_and_no_script_that_needs_a_network(string diagram)
    {
        var stored = Assert.IsAssignableFrom<RichOutput>(Assert.Single(StoredOutputs.Of((await kernel.RunAsync($"#!mermaid\n{diagram}\n")).Outputs, kernel.Folder)));
        Assert.Equal(["text/vnd.mermaid", "text/plain"], stored.Data.Types);
        Assert.Equal([diagram, diagram], stored.Data.Types.Select(stored.Data.Text));
    }

    [Fact]
    public async Task Values_are_shared_between_languages()
    {
        await kernel.RunAsync("var deltas = new[] { 0.5, 0.25, -1 };");
        Assert.Equal(["stdout: -0.25\n"], await kernel.ShownAsync("text/plain", "#!fsharp\n#!share --from csharp deltas\nprintfn \"%g\" (Array.sum deltas)"));
        Assert.Equal(["stdout: 3"], await kernel.ShownAsync("text/plain", "#!fsharp\nlet three = 3", "#!set --name three --value @fsharp:three\nConsole.Write(three);"));
    }

    [Fact]
    public async Task A_magic_line_does_not_shift_the_line_of_an_error()
    {
        var failure = await kernel.FailureAsync("#!csharp\n\n#!time\nvar x = 1;\nunknown");
        Assert.Equal((5, 1, "unknown"), (failure.Line, failure.Column, failure.CodeLine));
    }

    [Fact]
    public async Task Measured_time_is_reported_and_never_stored()
    {
        var done = await kernel.RunAsync("#!time\nawait Task.Delay(20);\n7");
        Assert.Single(done.Outputs.OfType<RichOutput>(), output => StoredOutputs.WallTime(output.Data) is { } time && time.EndsWith(" ms", StringComparison.Ordinal));
        Assert.Contains("7", Assert.IsType<ResultOutput>(Assert.Single(StoredOutputs.Of(done.Outputs, kernel.Folder))).Data.Text("text/html"));
    }

    [Fact]
    public async Task An_unknown_magic_names_the_known_ones()
    {
        var failure = await kernel.FailureAsync("var x = 1;\n#!whatever");
        Assert.Equal(("DNI101", 2), (failure.Name, failure.Line));
        Assert.Contains("#!import", failure.Remedy);
    }

    [Fact]
    public async Task Load_brings_declarations_and_keeps_its_usings()
    {
        kernel.Write("lib/helpers.csx", "using System.Xml.Linq;\nstring Element(string name) => new XElement(name).ToString();");
        Assert.Equal("<a />", await kernel.ValueAsync("#load \"lib/helpers.csx\"", "Element(\"a\")"));
        Assert.Equal("CS0246", (await kernel.FailureAsync("new XElement(\"a\")")).Name);
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_is_shown_where_it_is()
    {
        kernel.Write("broken.csx", "var fine = 1;\nvar broken = nonsense;");
        var failure = await kernel.FailureAsync("#load \"broken.csx\"");
        Assert.Equal(("broken.csx, line 2", "var broken = nonsense;"), (failure.Where, failure.CodeLine));
    }

    [Fact]
    public async Task A_loaded_file_cannot_reference_a_package()
    {
        kernel.Write("package.csx", "#r \"nuget: Some.Package, 1.0.0\"\nvar x = 1;");
        var failure = await kernel.FailureAsync("#load \"package.csx\"");
        Assert.Equal("CS0006", failure.Name);
        Assert.Contains("cell of the notebook", failure.Remedy);
    }

    [Fact]
    public async Task A_missing_loaded_file_is_named()
    {
        var failure = await kernel.FailureAsync("#load \"missing.csx\"");
        Assert.Contains("missing.csx", failure.Message);
        Assert.DoesNotContain(kernel.Folder, string.Join('\n', failure.Explanation()));
    }

    [Fact]
    public async Task Import_runs_a_source_file_and_lets_its_usings_through()
    {
        kernel.Write("lib/imported.cs", "using System.Globalization;\nclass Imported { public int Value => 5; }");
        Assert.Equal("5", await kernel.ValueAsync("#!import \"lib/imported.cs\"", "_ = CultureInfo.InvariantCulture;\nnew Imported().Value"));
    }

    [Fact]
    public async Task Import_runs_the_code_cells_of_notebooks_and_nested_paths_start_at_the_notebooks_folder()
    {
        kernel.Write("lib/deep.csx", "int Deep() => 9;");
        kernel.Write("lib/inner.dib", "#!markdown\n# text\n#!csharp\n#!import \"lib/deep.csx\"\n#!csharp\nint Inner() => Deep() + 1;");
        NotebookFile.Write(Path.Combine(kernel.Folder, "outer.ipynb"), Notebook.Create(
            Cell.Code("a", "#!import \"lib/inner.dib\""), Cell.Code("b", "int Outer() => Inner() + 1;")));
        Assert.Equal("11", await kernel.ValueAsync("#!import \"outer.ipynb\"", "Outer()"));
    }

    [Fact]
    public async Task An_error_inside_an_import_fails_the_importing_cell_and_names_the_place()
    {
        kernel.Write("throws.csx", "int Third(int[] a) => a[2];\n\nThird([1]);");
        var failure = await kernel.FailureAsync("#!import \"throws.csx\"");
        Assert.Equal(("IndexOutOfRangeException", "throws.csx, line 1", "int Third(int[] a) => a[2];"), (failure.Name, failure.Where, failure.CodeLine));
        Assert.Equal(["Third in throws.csx, line 1", "throws.csx, line 3"], failure.Frames);
    }

    [Fact]
    public async Task Imports_that_cannot_be_are_refused()
    {
        kernel.Write("data.json", "{}");
        kernel.Write("broken.ipynb", "{");
        Assert.Contains("relative to the notebook's folder", (await kernel.FailureAsync("#!import \"nowhere.csx\"")).Remedy);
        await kernel.FailureAsync("#!import");
        await kernel.FailureAsync("#!import \"data.json\"");
        await kernel.FailureAsync("#!import \"broken.ipynb\"");
    }
}
