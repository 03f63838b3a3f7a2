namespace Backprop.Tests;

public class FindingTests
{
    [Fact]
    public void Numbers_in_a_sentence_read_as_numbers_do_in_print() =>
        Assert.Equal("ratio 0.3333, error 2.2·10⁻¹¹, from −0.25 to 12, 50.0 %, NaN, a-b",
            Finding.Of($"ratio {1 / 3.0}, error {2.2e-11:E1}, from {-0.25:F2} to {12}, {0.5:P1}, {double.NaN}, {"a-b"}").ToString());

    [Fact]
    public void A_sentence_is_escaped_where_it_becomes_html() =>
        Assert.Equal("<p class=\"finding\">1 &lt; 2</p>", Finding.Of($"{1} < {2}").ToHtml());
}
