using AngleSharp.Html.Parser;
using Workbook.Book.Pages;
using Workbook.Book.Prose;

namespace Workbook.Tests.Book.Pages;

public sealed class PredictionFormTests
{
    [Theory]
    [InlineData("Q?\n\n- [ ] one\n- [ ] two", "one|two")]
    [InlineData("Q?\n\n- A. one\n- B. two", "one|two")]
    [InlineData("Q?\n\n1. one\n2. two", "one|two")]
    [InlineData("Q?\n\n- **A** one\n\n- **B** two\n\nCommit first.", "one|two")]
    [InlineData("Q?\n\n- (3 × 5)\n- (3 × 1)", "(3 × 5)|(3 × 1)")]
    public void A_list_becomes_lettered_choices(string markdown, string choices)
    {
        var form = new HtmlParser().ParseDocument(PredictionForm.ToHtml(MarkdownRenderer.ToHtml(markdown, ""), "01-page", "p1", "B")!);
        Assert.Equal(choices.Split('|'), form.QuerySelectorAll(".choice").Select(choice => choice.TextContent.Trim()));
        Assert.Equal(["A", "B"], form.QuerySelectorAll("input[type=radio][name=p1]").Select(input => input.GetAttribute("value")));
        Assert.Contains("Q?", form.QuerySelector(".prediction-question")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No list at all.")]
    [InlineData("One only.\n\n- answer")]
    public void A_question_without_answers_is_no_form(string markdown) =>
        Assert.Null(PredictionForm.ToHtml(MarkdownRenderer.ToHtml(markdown, ""), "01-page", "p1", ""));

    [Fact]
    public void The_right_letters_stand_in_the_form_as_hashes()
    {
        var form = new HtmlParser().ParseDocument(PredictionForm.ToHtml(MarkdownRenderer.ToHtml("Q?\n\n- one\n- two\n- three", ""), "01-page", "p1", "AC")!).QuerySelector("form")!;
        Assert.Equal($"{Seal.Of("01-page/p1/A")} {Seal.Of("01-page/p1/C")}", form.GetAttribute("data-seal"));
        Assert.Equal("e40c292c", Seal.Of("a"));   // as published with the hash
        Assert.Null(form.GetAttribute("data-answer"));
    }

    [Theory]
    [InlineData("**B** because", "B")]
    [InlineData("**B.** because", "B")]
    [InlineData("**Answer: C.** because", "C")]
    [InlineData("**Answer C** because", "C")]
    [InlineData("**A and C** are right", "AC")]
    [InlineData("## What it means\n\n**Answer: A.** The", "A")]
    [InlineData("<details><summary>**Answer**</summary>\n\n**D.** So\n\n</details>", "D")]
    [InlineData("**Answer: C, and D is a fair comment.** As", "C")]
    [InlineData("**A surprise**: **B**", "")]
    [InlineData("**Answer.** It depends.", "")]
    [InlineData("No bold word.", "")]
    public void The_first_bold_words_of_a_reveal_name_the_answer(string markdown, string answer) =>
        Assert.Equal(answer, PredictionForm.AnswerOf(MarkdownRenderer.ToHtml(markdown, "")));
}
