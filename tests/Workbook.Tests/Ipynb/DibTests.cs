using Workbook.Ipynb;

namespace Workbook.Tests.Ipynb;

public sealed class DibTests
{
    private const string Sample = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]}}

        #!markdown

        # Title

        Text with `#!csharp` inside a line.

        #!csharp

        #r "nuget: A, 1.0"
        var x = 1;

        x

        #!fsharp

        let y = 2

        """;

    [Fact]
    public void Cells_begin_at_their_kernels_line()
    {
        var notebook = DibReader.Parse(Sample, "a.dib");
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["markdown", "csharp", "fsharp"], notebook.Cells.Select(notebook.LanguageOf));
        Assert.Equal("#r \"nuget: A, 1.0\"\nvar x = 1;\n\nx", notebook.Cells[1].Source);
        Assert.Equal("csharp", notebook.DefaultLanguage);
        Assert.Equal(3, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Fact]
    public void Writing_gives_back_the_text_that_was_read() =>
        Assert.Equal(Sample.ReplaceLineEndings("\n"), DibWriter.ToText(DibReader.Parse(Sample, "a.dib")));

    [Fact]
    public void Text_before_the_first_kernel_line_is_a_cell_of_the_default_language()
    {
        var notebook = DibReader.Parse("1 + 1\n#!md\nHello", "a.dib");
        Assert.Equal([("csharp", "1 + 1"), ("markdown", "Hello")], notebook.Cells.Select(cell => (notebook.LanguageOf(cell), cell.Source)));
    }

    [Fact]
    public void A_magic_that_repeats_the_cells_kernel_is_written_once()
    {
        var text = DibWriter.ToText(Notebook.Create(Cell.Code("f", "#!fsharp\nlet x = 1", "fsharp")));
        Assert.EndsWith("#!fsharp\n\nlet x = 1\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split('\n').Count(line => line == "#!fsharp"));
    }

    [Fact]
    public void Broken_meta_section_is_refused_with_its_line()
    {
        var error = Assert.Throws<NotebookFormatException>(() => DibReader.Parse("#!meta\n{", "a.dib"));
        Assert.Equal("line 1", error.Where);
    }

    [Fact]
    public void Extension_decides_the_format()
    {
        Assert.Throws<NotebookFormatException>(() => NotebookFile.Read("a.txt"));
        var missing = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read("no-such-notebook.dib"));
        Assert.Contains("does not exist", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kernelInfo\":{\"defaultKernelName\":\"\\ud800\"}}", "line 1, in the #!meta section, $.kernelInfo.defaultKernelName")]
    [InlineData("{\"a\":1,\"a\":2}", "line 1")]
    public void Metadata_that_are_no_text_are_refused_with_their_place(string meta, string where) =>
        Assert.Equal(where, Assert.Throws<NotebookFormatException>(() => DibReader.Parse($"#!meta\n{meta}\n#!csharp\n1\n", "a.dib")).Where);

    [Fact]
    public void Other_separators_than_line_ends_stay_in_a_source() =>
        Assert.Equal("@\"a\u2028b\u0085c\"", DibReader.Parse("#!csharp\r\n@\"a\u2028b\u0085c\"\r\n", "a.dib").Cells[0].Source);
}
