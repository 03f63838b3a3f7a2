using Workbook.Book.Sanitising;

namespace Workbook.Tests.Book.Sanitising;

public sealed class ExerciseKeyTests
{
    [Theory]
    [InlineData("<p class=\"verdict open\" data-exercise=\"2.1\" data-sealed=\"Zm9v\">x</p>", "<p class=\"verdict open\" data-exercise=\"2.1\" data-sealed=\"Zm9v\">x</p>")]
    [InlineData("<p data-exercise=\"2.1\" data-sealed=\"Zm9v\">x</p>", "<p>x</p>")]
    [InlineData("<div class=\"verdict\" data-exercise=\"2.1\" data-sealed=\"Zm9v\">x</div>", "<div class=\"verdict\">x</div>")]
    [InlineData("<p class=\"verdict\" data-exercise=\"<b>\" data-sealed=\"a b\">x</p>", "<p class=\"verdict\">x</p>")]
    [InlineData("<p class=\"verdict\" data-exercise=\"2.1 3.1\" data-sealed=\"Zm9v\n\">x</p>", "<p class=\"verdict\">x</p>")]
    public void A_verdict_may_carry_a_number_and_a_sealed_key_and_nothing_else(string html, string clean) => Assert.Equal(clean, HtmlSanitizer.Sanitize(html, ""));
}
