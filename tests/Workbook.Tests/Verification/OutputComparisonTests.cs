using System.Text;
using System.Text.Json.Nodes;
using Workbook.Ipynb;
using Workbook.Verification;

namespace Workbook.Tests.Verification;

public sealed class OutputComparisonTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    private static DisplayOutput Json(string json) => new(new MimeBundle { { Plotly, JsonNode.Parse(json) }, { "text/html", "same" } });

    private static DisplayOutput Html(string html) => new(new MimeBundle("text/html", html));

    [Fact]
    public void Equal_outputs_do_not_differ() => Assert.Null(OutputComparison.Of([new StreamOutput("stdout", "a\n"), Html("<b>")], [new StreamOutput("stdout", "a\n"), Html("<b>")]));

    [Fact]
    public void Printed_text_is_one_text_in_however_many_pieces_it_is_stored() =>
        Assert.Null(OutputComparison.Of([new StreamOutput("stdout", "a\n"), new StreamOutput("stdout", "b\n")], [new StreamOutput("stdout", "a\nb\n")]));

    [Theory]
    [InlineData("""{"a":1,"b":[1.0]}""", """{"b":[1],"a":1}""")]
    [InlineData("""{"a":1e-3}""", """{"a":0.001}""")]
    public void Data_are_compared_and_not_their_spelling(string stored, string fresh) => Assert.Null(OutputComparison.Of([Json(stored)], [Json(fresh)]));

    [Theory]
    [InlineData("""{"data":[{"y":[1,2]}]}""", """{"data":[{"y":[1,3]}]}""", "$.data[0].y[1]")]
    [InlineData("""{"y":[1,2]}""", """{"y":[1]}""", "$.y.length")]
    [InlineData("""{"y":1}""", """{"x":1}""", "$.y")]
    [InlineData("""{"y":0.1}""", """{"y":0.10000000000000002}""", "$.y")]
    [InlineData("""{"y":1}""", """{"y":"1"}""", "$.y")]
    public void Differing_data_are_named_by_their_path(string stored, string fresh, string path)
    {
        var difference = OutputComparison.Of([Json(stored)], [Json(fresh)]);
        Assert.Equal($"{Plotly}: the data differ at {path}.", difference?.What);
        Assert.StartsWith($"- {path}: ", difference!.Lines[0]);
        Assert.StartsWith($"+ {path}: ", difference.Lines[1]);
    }

    [Fact]
    public void A_drawing_inside_an_address_is_compared_as_a_drawing()
    {
        static string Image(string svg) => $"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
        var difference = OutputComparison.Of([Html(Image("<svg><path d=\"M0\"/><g/></svg>"))], [Html(Image("<svg><path d=\"M1\"/><g/></svg>"))]);
        Assert.Equal(["- <path d=\"M0\"/>", "+ <path d=\"M1\"/>"], difference?.Lines);
    }

    [Fact]
    public void A_long_line_is_cut_to_the_place_that_differs()
    {
        var difference = OutputComparison.Of([Html(new string('a', 500) + "1" + new string('b', 500))], [Html(new string('a', 500) + "2" + new string('b', 500))]);
        Assert.All(difference!.Lines, line => Assert.InRange(line.Length, 60, 130));
        Assert.Contains("a1b", difference.Lines[0]);
        Assert.Contains("a2b", difference.Lines[1]);
    }

    [Fact]
    public void A_shown_value_is_not_a_result_and_a_type_may_be_missing()
    {
        Assert.Equal("something shown by a call is stored, the value of the last expression came.", OutputComparison.Of([Html("x")], [new ResultOutput(new MimeBundle("text/html", "x"))])?.What);
        Assert.Equal("the MIME types differ.", OutputComparison.Of([Html("x")], [new DisplayOutput(new MimeBundle { { "text/html", "x" }, { "text/plain", "x" } })])?.What);
    }

    [Fact]
    public void Missing_and_further_outputs_are_shown()
    {
        Assert.Equal(["- x ⏎ "], OutputComparison.Of([new StreamOutput("stdout", "x\n")], [])?.Lines);
        var further = OutputComparison.Of([Html("x")], [Html("x"), new StreamOutput("stderr", "warning")]);
        Assert.Equal(("1 outputs are stored, the cell now has 2.", "+ warning"), (further?.What, Assert.Single(further!.Lines)));
    }

    [Fact]
    public void Errors_are_compared_with_their_trace()
    {
        var stored = new ErrorOutput("ShapeException", "b is (1 × 3)", ["line 2"]);
        Assert.Null(OutputComparison.Of([stored], [stored.Clone()]));
        Assert.NotNull(OutputComparison.Of([stored], [new ErrorOutput("ShapeException", "b is (1 × 4)", ["line 2"])]));
    }

    /// <summary>The bytes are the same and the notebook's text isn't: a difference, told where the spelling parts.</summary>
    [Theory]
    [InlineData("PHN2Zz48L3N2Zz4=", "PHN2Zz48L3N2Zz5=")]
    [InlineData("PHN2Zz48L3N2Zz4=", "PHN2\nZz48L3N2Zz4=")]
    [InlineData("PHN2Zz48L3N2Zz4=", "PHN2Zz48L3N2Zz4")]
    [InlineData("PHN2Zz48L3N2Zz4=", "PHN2Zz48L3N2Zz4%3D")]
    [InlineData("Pj8+Pz4/", "Pj8-Pz4_")]
    [InlineData("/w==", "/g==")]
    public void Another_spelling_of_a_drawings_bytes_is_a_difference(string stored, string fresh)
    {
        var difference = OutputComparison.Of([Html($"<img src=\"data:image/svg+xml;base64,{stored}\">")], [Html($"<img src=\"data:image/svg+xml;base64,{fresh}\">")]);
        Assert.NotEmpty(difference!.Lines);
    }

    [Fact]
    public void Data_nested_deep_are_compared()
    {
        Assert.Null(OutputComparison.Of([Json(Nested("1"))], [Json(Nested("1"))]));
        Assert.EndsWith("[0].", OutputComparison.Of([Json(Nested("1"))], [Json(Nested("2"))])!.What, StringComparison.Ordinal);

        static string Nested(string inner) => $"{string.Concat(Enumerable.Repeat("[", 60))}{inner}{string.Concat(Enumerable.Repeat("]", 60))}";
    }
}
