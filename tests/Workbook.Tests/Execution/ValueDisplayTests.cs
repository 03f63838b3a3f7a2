using System.Globalization;
using Workbook.Execution.Display;

namespace Workbook.Tests.Execution;

/// <summary>Values of types that say nothing about themselves.</summary>
public sealed class ValueDisplayTests
{
    private static string Plain(object? value) => ValueBundle.Of(value).Text("text/plain")!;

    private static string Html(object? value) => ValueBundle.Of(value).Text("text/html")!;

    [Fact]
    public void A_scalar_is_its_invariant_text_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.Equal("1.5", Plain(1.5));
            Assert.Equal("<div class=\"dni-plaintext\"><pre>0.1</pre></div>", Html(0.1f));
            Assert.Equal("[ 1.5, 2 ]", Plain(new[] { 1.5, 2 }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(true, "True")]
    [InlineData('x', "x")]
    [InlineData(DayOfWeek.Friday, "Friday")]
    [InlineData(typeof(Dictionary<string, int[]>), "Dictionary<string, int[]>")]
    [InlineData(typeof((int, string)), "(int, string)")]
    public void Other_scalars(object value, string text) => Assert.Equal(text, Plain(value));

    [Fact]
    public void A_string_is_plain_text_only() => Assert.Equal(["text/plain"], ValueBundle.Of("<b>").Types);

    [Fact]
    public void Html_is_escaped_unless_it_is_marked_as_html()
    {
        Assert.Contains("&lt;script&gt;", Html(new[] { "<script>" }));
        Assert.Contains("<td><b>x</b></td>", Html(new object[] { CellFunctions.HTML("<b>x</b>"), "<script>" }));
    }

    [Fact]
    public void A_sequence_is_a_table_of_index_and_value() => Assert.Equal(
        "<table><thead><tr><th><i>index</i></th><th>value</th></tr></thead><tbody><tr><td>0</td><td>7</td></tr><tr><td>1</td><td>8</td></tr></tbody></table>",
        Html(new[] { 7, 8 }));

    [Fact]
    public void A_dictionary_is_a_table_of_key_and_value() => Assert.Equal(
        "<table><thead><tr><th><i>key</i></th><th>value</th></tr></thead><tbody><tr><td>a</td><td>[ 1, 2 ]</td></tr></tbody></table>",
        Html(new Dictionary<string, int[]> { ["a"] = [1, 2] }));

    [Fact]
    public void Objects_in_a_sequence_share_the_columns_of_their_members()
    {
        var html = Html(new object[] { new { A = 1, B = "x" }, new { A = 2, B = "y" } });
        Assert.Contains("<th><i>index</i></th><th>A</th><th>B</th>", html);
        Assert.Contains("<tr><td>1</td><td>2</td><td>y</td></tr>", html);
    }

    private sealed record Person(string Name, int Age);

    [Fact]
    public void An_object_lists_its_members()
    {
        Assert.Equal("ValueDisplayTests.Person { Name: Ada, Age: 36 }", Plain(new Person("Ada", 36)));
        Assert.Contains("<tr><td>Name</td><td>Ada</td></tr>", Html(new Person("Ada", 36)));
    }

    [Fact]
    public void What_is_empty_says_so() => Assert.Equal(("[ ]", "{ }", "<i>(empty)</i>"), (Plain(Array.Empty<int>()), Plain(new Dictionary<int, int>()), Html(Array.Empty<int>())));

    [Fact]
    public void A_tuple_and_a_null() => Assert.Equal(("( 1, a, <null> )", "<null>"), (Plain((1, "a", (object?)null)), Plain(null)));

    [Fact]
    public void A_two_dimensional_array_is_a_grid() => Assert.Equal("  1  20\n300   4", Plain(new[,] { { 1, 20 }, { 300, 4 } }));

    [Fact]
    public void A_long_sequence_is_cut_and_says_how_much_is_missing()
    {
        Assert.EndsWith(", 19, … (1,180 more) ]", Plain(Enumerable.Range(0, 1200).ToArray()));
        Assert.Contains("… (1,180 more)", Html(Enumerable.Range(0, 1200).ToList()));
    }

    [Fact]
    public void An_endless_sequence_is_read_once_and_only_as_far_as_shown()
    {
        var read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
                yield return read++;
        }
        Assert.EndsWith("19, … (more) ]", Plain(Endless()));
        Assert.Equal(ValueReader.MaxItems + 1, read);
    }

    private sealed class Node
    {
        public Node? Next { get; set; }

        public int[] Data { get; } = [1];
    }

    [Fact]
    public void A_circle_of_references_ends()
    {
        var node = new Node();
        node.Next = node;
        Assert.Equal("ValueDisplayTests.Node { Next: (again ValueDisplayTests.Node), Data: [ 1 ] }", Plain(node));
    }

    [Fact]
    public void Deep_and_wide_values_stay_small()
    {
        object Wide(int depth) => depth == 0 ? 1 : Enumerable.Range(0, 20).Select(_ => Wide(depth - 1)).ToArray();
        Assert.InRange(Html(Wide(5)).Length, 1_000, 1_000_000);
    }

    private sealed class Throwing
    {
        public int Good => 1;

        public int Bad => throw new InvalidOperationException("no value");
    }

    [Fact]
    public void A_member_that_throws_shows_its_exception() =>
        Assert.Equal("ValueDisplayTests.Throwing { Good: 1, Bad: InvalidOperationException: no value }", Plain(new Throwing()));

    [Fact]
    public void The_frameworks_own_classes_show_no_handles_or_counters() => Assert.Equal("Task<int>", Plain(Task.FromResult(1)));

    [Fact]
    public void A_type_that_cannot_be_shown_as_asked_is_an_error() =>
        Assert.Contains("can't be shown as text/latex", Assert.Throws<NotSupportedException>(() => ValueBundle.Of(1, ["text/latex"])).Message);
}
