using System.Globalization;
using Backprop;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

/// <summary>Exercises and predictions answered in the page, with the keyboard alone; what is kept, forgotten and printed.</summary>
public sealed class ExerciseTests(BookInBrowser book)
{
    private const string Number = "#cell-answer", Rows = "#cell-answer-rows";

    [Fact]
    public async Task A_number_from_paper_is_checked_with_the_keyboard_and_the_worked_solution_opens_after_an_attempt()
    {
        await using var page = await book.OpenAsync("02-second");
        Assert.DoesNotContain("Not answered yet", await page.TextAsync(Number), StringComparison.Ordinal);
        Assert.False(await page[$"{Number} .worked"].IsVisibleAsync());
        await page.TabToAsync($"{Number} .answering input");
        Assert.Equal($"Your answer to exercise {SampleNotebooks.Number.Id}", await page.Page.EvaluateAsync<string>("() => document.activeElement.labels[0].textContent"));

        var mistake = SampleNotebooks.Number.Mistakes[0];
        await page.Page.Keyboard.TypeAsync(Paper(mistake.Answer()));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SaysAsync($"{Number} .answer-verdict", $"✗ {mistake.Hint}");
        Assert.Equal("true", await page[$"{Number} .answering input"].GetAttributeAsync("aria-invalid"));

        await page.Page.Keyboard.PressAsync("Control+a");
        await page.Page.Keyboard.TypeAsync(Paper(SampleNotebooks.Number.Answer()).Replace('.', ','));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SaysAsync($"{Number} .answer-verdict", "✓ Right.");
        await page.BeginsAsync($"{Number} .verdict", $"✓ Exercise {SampleNotebooks.Number.Id}");

        await page.TabToAsync($"{Number} .worked summary");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.CountsAsync($"{Number} .worked p", SampleNotebooks.Number.Solution.Split('\n').Length);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_matrix_of_another_shape_is_told_both_shapes_and_rows_may_stand_in_lines()
    {
        await using var page = await book.OpenAsync("02-second");
        await page[$"{Rows} textarea"].FillAsync("1, 2; 3, 4");
        await page[$"{Rows} textarea"].PressAsync("Control+Enter");
        await page.BeginsAsync($"{Rows} .answer-verdict", "✗ Your answer is (2 × 2), but (1 × 3) is asked for.");
        await page[$"{Rows} textarea"].FillAsync(Paper(SampleNotebooks.Row.Answer()).Replace(", ", "\n"));
        await page[$"{Rows} .answering button"].ClickAsync();
        await page.SaysAsync($"{Rows} .answer-verdict", "✗ The numbers are right, but rows and columns are swapped.");
        await page[$"{Rows} textarea"].FillAsync($"[[{Paper(SampleNotebooks.Row.Answer())}]]");
        await page[$"{Rows} .answering button"].ClickAsync();
        await page.SaysAsync($"{Rows} .answer-verdict", "✓ Right.");
    }

    [Fact]
    public async Task Answers_are_kept_counted_on_the_first_page_and_forgotten_at_the_second_press()
    {
        await using var page = await book.OpenAsync("02-second");
        await page[$"{Number} input"].FillAsync(Paper(SampleNotebooks.Number.Answer()));
        await page[$"{Number} .answering button"].ClickAsync();
        await page[$"{Rows} textarea"].FillAsync("no number");   // can't be read, so it is no attempt
        await page[$"{Rows} .answering button"].ClickAsync();
        await page.BeginsAsync($"{Rows} .answer-verdict", "✎ “no” can’t be read as a number.");
        Assert.False(await page[$"{Rows} .worked"].IsVisibleAsync());
        await page[$"{Rows} textarea"].FillAsync("1, 2, 4");
        await page[$"{Rows} .answering button"].ClickAsync();
        await page.BeginsAsync($"{Rows} .answer-verdict", "✗");
        await page.Page.ReloadAsync();
        await page.SaysAsync($"{Number} .answer-verdict", "✓ Right.");
        Assert.Equal("1, 2, 4", await page[$"{Rows} textarea"].InputValueAsync());

        await page.Page.GotoAsync(new Uri(Path.Combine(book.Folder, "index.html")).AbsoluteUri);
        await page.SaysAsync(".progress p", "1 of 2 exercises answered, 1 tried, 0 of 1 predictions made. Kept in this browser only.");
        await page.SaysAsync("[data-visit='02-second'] .map-done", "1 of 2 answered");
        await page.TabToAsync(".progress button");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SaysAsync(".progress button", "Press again to forget all answers and predictions");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.SaysAsync(".progress button", "Clear my answers");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.BeginsAsync(".progress p", "All answers are forgotten. 0 of 2 exercises answered");
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => /exercise|prediction/.test(key)).length"));
    }

    [Theory]
    [InlineData("01-first")]
    [InlineData("02-second")]
    public async Task On_paper_nothing_sealed_is_to_be_read_until_the_teacher_opens_the_key(string name)
    {
        await using var page = await book.OpenAsync(name);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await page[".sealed-content:visible, .teachers-key:visible, .worked:visible"].CountAsync());

        await page.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.TabToAsync(".teachers-key summary");
        await page.Page.Keyboard.PressAsync("Enter");
        await page[".teachers-key li"].First.WaitForAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var key = await page.TextAsync(".teachers-key");
        Assert.Contains(name == "01-first" ? "B (3 × 1), one number a neuron" : $"Answer: {SampleNotebooks.Number.Answer()[0, 0].ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−')}", key, StringComparison.Ordinal);
        Assert.Equal(0, await page[".sealed-content:visible"].CountAsync());
    }

    [Fact]
    public async Task No_right_answer_is_to_be_read_in_the_source()
    {
        await using var page = await book.OpenAsync("02-second");
        var source = await File.ReadAllTextAsync(Path.Combine(book.Folder, "02-second.html"), TestContext.Current.CancellationToken);
        foreach (var exercise in new[] { SampleNotebooks.Number, SampleNotebooks.Row })
            foreach (var text in exercise.Mistakes.Select(mistake => mistake.Hint).Concat(exercise.Solution.Split('\n')))
                Assert.DoesNotContain(text, source, StringComparison.Ordinal);
        Assert.DoesNotContain("data-answer", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_an_open_exercise_reads_as_before()
    {
        await using var page = await book.OpenAsync("02-second", scripts: false);
        Assert.Equal($"✎ Exercise {SampleNotebooks.Number.Id} Not answered yet. {SampleNotebooks.Number.Task}", await page.TextAsync($"{Number} .verdict"));
        Assert.Equal(0, await page[".progress:visible, .answering"].CountAsync());
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_no_violation_in_answers_of_every_kind_and_the_open_key(int width, bool dark)
    {
        await using var page = await book.OpenAsync("02-second", width, dark);
        foreach (var (field, text) in new[] { ($"{Number} input", "nonsense"), ($"{Rows} textarea", Paper(SampleNotebooks.Row.Answer())) })
        {
            await page[field].FillAsync(text);
            await page[field].PressAsync("Control+Enter");
        }
        await page[$"{Rows} .worked summary"].ClickAsync();
        await page[".teachers-key summary"].ClickAsync();
        await page.ComesToRestAsync();
        await Clean();
        await page[$"{Number} input"].FillAsync("12345.678");
        await page[$"{Number} input"].PressAsync("Enter");
        await page.BeginsAsync($"{Number} .answer-verdict", "✗");
        await Clean();
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));

        async Task Clean()
        {
            var result = await page.Page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))));
        }
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("e30=")]
    public async Task A_key_that_is_none_leaves_the_output_as_it_is(string sealedKey)
    {
        await using var page = await book.OpenAsync("03-plain", before: page => page.AddInitScriptAsync(
            $"document.addEventListener('readystatechange', () => {{ if (document.readyState === 'interactive') document.querySelector('article').insertAdjacentHTML('beforeend', '<p class=\"verdict\" data-exercise=\"1.1\" data-sealed=\"{sealedKey}\"><strong>x</strong> y</p>'); }});"));
        Assert.Equal("x y", await page.TextAsync("article .verdict"));
        Assert.Equal(0, await page[".answering"].CountAsync());
        Assert.Empty(page.Complaints);
    }

    /// <summary>The answer with four digits, as somebody with pencil and paper would give it.</summary>
    private static string Paper(Matrix answer) =>
        string.Join(", ", answer.ToArray().Select(x => double.Parse(x.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture).Replace('-', '−')));
}
