using System.Text.Json;
using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

/// <summary>What belongs to one machine or one moment is not stored, a test per kind; everything else is as the kernel showed it.</summary>
public sealed class StoredOutputsTests
{
    private const string Folder = "/home/someone/notebooks";

    private static Output Html(string html) => new DisplayOutput(new MimeBundle("text/html", html));

    private static string? HtmlOf(Output output) => ((RichOutput)output).Data.Text("text/html");

    private static Output Stored(Output output) => Assert.Single(StoredOutputs.Of([output], Folder));

    [Theory]
    [InlineData("<div><div></div><div><strong>Installing Packages</strong><ul><li><span>Humanizer.Core..</span></li></ul></div><div></div></div>")]
    [InlineData("<div><div></div><div></div><div><strong>Installed Packages</strong><ul><li><span>Humanizer.Core, 2.14.1</span></li></ul></div></div>")]
    [InlineData("<div><div><strong>Restore sources</strong><ul><li><span>https://example.org/index.json</span></li></ul></div><div></div><div></div></div>")]
    public void The_progress_of_packages_is_dropped(string html) => Assert.Empty(StoredOutputs.Of([Html(html)], Folder));

    [Fact]
    public void A_page_that_speaks_of_packages_is_kept() =>
        Assert.Single(StoredOutputs.Of([Html("<p><strong>Installed Packages</strong></p>")], Folder));

    [Fact]
    public void The_note_about_extensions_is_dropped() =>
        Assert.Empty(StoredOutputs.Of([new DisplayOutput(new MimeBundle("text/markdown", "Loading extensions from `/home/someone/.nuget/packages/plotly.net.interactive/lib/x.dll`"))], Folder));

    [Fact]
    public void A_measured_time_is_dropped() =>
        Assert.Empty(StoredOutputs.Of([new DisplayOutput(new MimeBundle("text/plain", "Wall time: 12.5ms"))], Folder));

    [Fact]
    public void The_notebooks_folder_is_taken_out_of_texts()
    {
        Assert.Equal("data/x.csv in .\n", Assert.IsType<StreamOutput>(Stored(new StreamOutput("stdout", $"{Folder}/data/x.csv in {Folder}\n"))).Text);
        Assert.Equal("<b>x.csv</b>", HtmlOf(Stored(Html($"<b>{Folder}/x.csv</b>"))));
    }

    [Theory]
    [InlineData("text/markdown", "The `#!connect jupyter` feature is in preview. Please report any feedback.")]
    [InlineData("text/plain", "Kernel added: #!python")]
    public void Notes_about_a_connection_to_another_kernel_are_left_out(string mime, string note) =>
        Assert.Empty(StoredOutputs.Of([new DisplayOutput(new MimeBundle(mime, note))], Folder));

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef", "fedcba98-7654-3210-fedc-ba9876543210")]
    public void Ids_made_anew_at_each_run_come_from_the_content(string once, string again)
    {
        static string Page(string id) => $"<div id=\"chart-{id}\"></div><script>draw_{id.Replace("-", "")}('{id}');</script>";
        var stored = HtmlOf(Stored(Html(Page(once).Replace("draw_" + once.Replace("-", ""), "draw"))));
        Assert.Equal(stored, HtmlOf(Stored(Html(Page(again).Replace("draw_" + again.Replace("-", ""), "draw")))));
        Assert.DoesNotContain(once, stored);
        Assert.Equal(stored, HtmlOf(Stored(Html(stored!))));
        Assert.NotEqual(stored, HtmlOf(Stored(Html(Page(once).Replace("chart", "graph")))));
    }

    [Fact]
    public void Two_clients_that_ran_one_diagram_store_the_same()
    {
        static Output Diagram(string id, string lineEnd) => Html($"<div class=\"mermaidMarkdownContainer\" style=\"background-color:white\">{lineEnd}<div id=\"{id}\"></div><script type=\"module\">{lineEnd}"
            + $"const {{svg}} = await mermaid.mermaidAPI.render( {lineEnd} 'mermaid_{id}', {lineEnd} `graph LR{lineEnd}  A --> B`);{lineEnd} renderTarget.innerHTML = svg;{lineEnd}</script></div>");
        var stored = ((RichOutput)Stored(Diagram("0123456789abcdef0123456789abcdef", "\r\n"))).Data;
        Assert.Equal(stored, ((RichOutput)Stored(Diagram("fedcba9876543210fedcba9876543210", "\n"))).Data, (one, other) => one.ToJson().ToJsonString() == other.ToJson().ToJsonString());
        Assert.Equal("graph LR\n  A --> B", stored.Text("text/vnd.mermaid"));
    }

    [Fact]
    public void A_hash_that_is_shown_is_no_id() =>
        Assert.Equal("<b>0123456789abcdef0123456789abcdef</b>", HtmlOf(Stored(Html("<b>0123456789abcdef0123456789abcdef</b>"))));

    [Fact]
    public void Pieces_of_one_stream_are_one_output() =>
        Assert.Equal(["sum 3.75\n", "error", "!"], StoredOutputs.Of(
            [new StreamOutput("stdout", "sum "), new StreamOutput("stdout", "3.75"), new StreamOutput("stdout", "\n"), new StreamOutput("stderr", "error"), new StreamOutput("stdout", "!")], Folder)
            .Cast<StreamOutput>().Select(output => output.Text));

    [Theory]
    [InlineData("epoch 1 of 3\repoch 2 of 3\repoch 3 of 3", "epoch 3 of 3")]
    [InlineData("50 %\r7 %\ndone", "7 %%\ndone")]
    [InlineData("dos\r\nlines\r\n", "dos\nlines\n")]
    public void Of_lines_written_over_what_a_terminal_would_leave_is_stored(string printed, string left) =>
        Assert.Equal(left, Assert.IsType<StreamOutput>(Stored(new StreamOutput("stdout", printed))).Text);

    [Fact]
    public void Json_is_stored_as_json_and_what_is_none_as_text()
    {
        var data = ((RichOutput)Stored(new ResultOutput(new MimeBundle { { "application/json", "{\"a\":[1]}" }, { "application/vnd.custom+json", "{" } }))).Data;
        Assert.Equal(JsonValueKind.Object, data["application/json"]!.GetValueKind());
        Assert.Equal("{", data.Text("application/vnd.custom+json"));
    }

    [Fact]
    public void What_is_stored_changes_no_more()
    {
        List<Output> outputs = [Html($"<div id='0123456789abcdef0123456789abcdef'>{Folder}/x</div>"), new StreamOutput("stdout", "a\rb"), new StreamOutput("stdout", "c\n"), new ErrorOutput("E", "m", ["t"]), new DisplayOutput(new MimeBundle("text/vnd.mermaid", "graph LR"))];
        var once = StoredOutputs.Of(outputs, Folder);
        var again = StoredOutputs.Of(once, Folder);
        Assert.Equal(once.Select(output => IpynbWriter.OutputJson(output).ToJsonString()), again.Select(output => IpynbWriter.OutputJson(output).ToJsonString()));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public void What_only_looks_like_JSON_stays_text(string text) =>
        Assert.Equal(text, ((RichOutput)Stored(new DisplayOutput(new MimeBundle("application/json", text)))).Data.Text("application/json"));

    /// <summary>What is stored can be read again, however deep it is nested.</summary>
    [Theory]
    [InlineData(61)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(511)]
    [InlineData(100_000)]
    public void JSON_nested_deep_is_stored_so_that_it_can_be_read(int depth)
    {
        var json = new string('[', depth) + new string(']', depth);
        var cell = Cell.Code("deep", "1");
        cell.Outputs.Add(Stored(new DisplayOutput(new MimeBundle("application/json", json))));
        var text = IpynbWriter.ToText(Notebook.Create(cell));
        Assert.Equal(text, IpynbWriter.ToText(IpynbReader.Parse(text, "deep.ipynb")));
    }

    [Fact]
    public void A_line_written_over_a_hundred_thousand_times_is_what_is_left_of_it() =>
        Assert.Equal($"9{new string('a', 199_999)}", Assert.IsType<StreamOutput>(Stored(new StreamOutput("stdout", new string('a', 200_000) + string.Concat(Enumerable.Repeat("\r9", 100_000))))).Text);
}
