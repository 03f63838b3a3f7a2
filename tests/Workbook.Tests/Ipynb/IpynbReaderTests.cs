using Workbook.Ipynb;

namespace Workbook.Tests.Ipynb;

public sealed class IpynbReaderTests
{
    [Theory]
    [InlineData("{\"cells\": [,", "line 1, column 12", "not JSON")]
    [InlineData("{\n \"cells\": [],\n \"cells\": []\n}", "the whole file", "'cells'")]
    [InlineData("", "line 1", "not JSON")]
    [InlineData("[]", "$", "expected an object, found an array")]
    [InlineData("{\"cells\":[]}", "$.nbformat", "no notebook")]
    [InlineData("{\"nbformat\":3,\"nbformat_minor\":0,\"worksheets\":[]}", "$.nbformat", "format 3")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":6,\"cells\":[]}", "$.nbformat_minor", "format 4.6")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5}", "$.cells", "expected an array, found nothing")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[7]}", "$.cells[0]", "expected an object, found the number 7")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"kode\",\"id\":\"a\"}]}", "$.cells[0].cell_type", "\"kode\"")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"source\":[]}]}", "$.cells[0].id", "has no id")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"id\":\"a b\",\"source\":[]}]}", "$.cells[0].id", "\"a b\"")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"raw\",\"id\":\"a\",\"source\":[]},{\"cell_type\":\"raw\",\"id\":\"a\",\"source\":[]}]}", "$.cells[1].id", "two cells")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"id\":\"a\",\"source\":[\"x\",3]}]}", "$.cells[0].source[1]", "expected a string")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"id\":\"a\",\"source\":\"\\ud800\"}]}", "$.cells[0].source", "surrogate")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"id\":\"a\",\"source\":\"\",\"outputs\":[{\"output_type\":\"picture\"}]}]}", "$.cells[0].outputs[0].output_type", "\"picture\"")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"id\":\"a\",\"source\":\"\",\"outputs\":[{\"output_type\":\"display_data\",\"data\":{\"text/html\":1}}]}]}", "$.cells[0].outputs[0].data[\"text/html\"]", "found the number 1")]
    public void Broken_file_is_refused_with_its_place(string text, string where, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => IpynbReader.Parse(text, "notebooks/broken.ipynb"));
        Assert.StartsWith("notebooks/broken.ipynb, ", error.Message, StringComparison.Ordinal);
        Assert.StartsWith(where, error.Where, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Older_formats_get_ids_that_an_inserted_cell_does_not_change()
    {
        var before = Old("""{"cell_type":"markdown","source":["# A"]}, {"cell_type":"code","source":"1"}, {"cell_type":"code","source":"1"}""");
        var after = Old("""{"cell_type":"markdown","source":["# A"]}, {"cell_type":"raw","source":"new"}, {"cell_type":"code","source":"1"}, {"cell_type":"code","source":"1"}""");

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, after.Where((_, i) => i != 1));
        Assert.All(after, id => Assert.Matches("^[A-Za-z0-9_-]{1,64}$", id));
    }

    [Fact]
    public void Language_comes_from_the_cell_or_else_from_the_notebook()
    {
        var notebook = Notebook.Create(Cell.Code("f", "let x = 1", "fsharp"), new Cell { Id = "plain", Kind = CellKind.Code, Source = "1" }, Cell.Markdown("m", "text"));
        notebook = IpynbReader.Parse(IpynbWriter.ToText(notebook), "a.ipynb");
        Assert.Equal(["fsharp", "csharp", "markdown"], notebook.Cells.Select(notebook.LanguageOf));
    }

    [Fact]
    public void Tags_are_read_and_wrong_ones_ignored()
    {
        var notebook = IpynbReader.Parse("""{"nbformat":4,"nbformat_minor":5,"cells":[{"cell_type":"raw","id":"a","source":"","metadata":{"tags":["prediction",3]}}]}""", "a.ipynb");
        Assert.Equal(["prediction"], notebook.Cells[0].Tags);
        Assert.True(notebook.Cells[0].HasTag("prediction"));
    }

    [Fact]
    public void Windows_line_ends_in_a_source_become_plain_ones() =>
        Assert.Equal("a\nb", IpynbReader.Parse("""{"nbformat":4,"nbformat_minor":5,"cells":[{"cell_type":"raw","id":"a","source":["a\r\n","b"]}]}""", "a.ipynb").Cells[0].Source);

    private static List<string> Old(string cells) =>
        [.. IpynbReader.Parse($$"""{"nbformat":4,"nbformat_minor":2,"metadata":{},"cells":[{{cells}}]}""", "old.ipynb").Cells.Select(cell => cell.Id)];

    [Theory]
    [InlineData("\"x\":\"\\ud800\"", "", "$.metadata.x")]
    [InlineData("\"\\ud800\":1", "", "$.metadata, the name of a member")]
    [InlineData("\"kernelspec\":{\"language\":\"a\\udfff\"}", "", "$.metadata.kernelspec.language")]
    [InlineData("\"a\":[[],{\"b c\":[0,\"\\ud83d\\ude00\",\"\\ud83d\"]}]", "", "$.metadata.a[1][\"b c\"][2]")]
    [InlineData("", "\"outputs\":[{\"output_type\":\"display_data\",\"metadata\":{},\"data\":{\"application/json\":\"\\ud800\"}}]", "$.cells[0].outputs[0].data[\"application/json\"]")]
    [InlineData("", "\"metadata\":{\"tags\":[\"\\ud800\"]}", "$.cells[0].metadata.tags[0]")]
    [InlineData("", "\"attachments\":{\"\\udc00.png\":{}}", "$.cells[0].attachments, the name of a member")]
    public void Half_a_surrogate_pair_is_refused_wherever_it_stands(string metadata, string member, string where)
    {
        var cell = $"{{\"cell_type\":\"code\",\"id\":\"a\",\"source\":\"\"{(member.Length > 0 ? "," + member : "")}}}";
        var error = Assert.Throws<NotebookFormatException>(() => IpynbReader.Parse($"{{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{{{metadata}}},\"cells\":[{cell}]}}", "a.ipynb"));
        Assert.Equal(where, error.Where);
        Assert.Contains("holds half of a surrogate pair, which is no character. Delete or complete the \\u escape.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surrogate_pair_and_a_backslash_before_the_letter_u_are_text()
    {
        var notebook = IpynbReader.Parse("""{"nbformat":4,"nbformat_minor":5,"metadata":{"a":"\ud83d\ude00 \\ud800"},"cells":[]}""", "a.ipynb");
        Assert.Equal("😀 \\ud800", notebook.Metadata["a"]!.GetValue<string>());
    }

    [Fact]
    public void A_notebook_nested_without_sense_is_refused_with_its_place()
    {
        var error = Assert.Throws<NotebookFormatException>(() => IpynbReader.Parse($"{{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":{new string('[', 100_000)}", "deep.ipynb"));
        Assert.StartsWith("line 1, column ", error.Where, StringComparison.Ordinal);
        Assert.Contains("512", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_other_separators_of_a_source_stay()
    {
        const string Source = "one\u2028two\u2029three\ffour\u0085five\vsix";
        var notebook = IpynbReader.Parse(IpynbWriter.ToText(Notebook.Create(Cell.Code("a", Source), Cell.Markdown("b", "a\r\nb\rc"))), "a.ipynb");
        Assert.Equal([Source, "a\nb\nc"], notebook.Cells.Select(cell => cell.Source));
    }
}
