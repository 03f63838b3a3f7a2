namespace Backprop.Tests;

public class StatementTests
{
    private static readonly ClaimVerdict Holds = new(true, "true of this", "Seen.", new Dictionary<string, double>());
    private static readonly ClaimVerdict Fails = new(false, "false of that", "Not seen.", new Dictionary<string, double>());

    [Fact]
    public void There_are_exactly_the_61_of_the_three_threads() =>
        Assert.Equal([.. Numbers(1, 19), .. Numbers(2, 26), .. Numbers(3, 16)], Statements.All.Select(statement => statement.Id));

    [Theory]
    [InlineData("1.1", "✓ true: the step is refused")]
    [InlineData("1.2", "→ answer: the rows of the loss's own dZ³ are summed; the loss decides what stands in front of the δᵢ")]
    [InlineData("1.3", "½ half: true of dZ³ and dW³; false of the bias, which had been added to a matrix")]
    [InlineData("1.4", "½ half: true of the direction; false of the length, which differs by the factor 5")]
    [InlineData("1.6", "✓ true of the forward pass as it was drawn")]
    [InlineData("1.7", "½ half: true of the δᵢ, under a mean over the batch; false of the rows of dZ³, where the factor stands already")]
    [InlineData("1.9", "✗ not a simplification: the factor left out is what the question is about")]
    [InlineData("1.10", "→ answer: the squared error with its reduction named")]
    [InlineData("1.11", "✓ true: for one sample it is shorter, and the sum of the samples is the batch")]
    [InlineData("1.13", "½ half: true of a product of two matrices; false of the chain rule")]
    [InlineData("1.17", "→ answer: yes, and a measurement that anyone can run")]
    [InlineData("1.18", "✓ true: 11 lines, and each follows")]
    [InlineData("1.19", "→ answer: b·1ᵀ for columns, 1·b for rows")]
    [InlineData("2.1", "½ half: true of the weights; false of the bias, which matches for a single sample")]
    [InlineData("2.2", "→ answer: it is no scalar: one number for each neuron")]
    [InlineData("2.3", "→ answer: b² would become a matrix, a bias for each sample")]
    [InlineData("2.4", "½ half: true of the derivative: 1 at its own neuron, 0 at the other; of dz2 true for one sample only")]
    [InlineData("2.8", "✓ true: it sums, and adds −α times the sum")]
    [InlineData("2.10", "✗ false: all samples in every step")]
    [InlineData("2.12", "✗ false: one number per neuron; false of the training, where a layer under softmax would never move its bias")]
    [InlineData("2.14", "✓ true for each neuron: a 1 for every sample")]
    [InlineData("2.16", "½ half: true where it means the rows added to each other; false where it means each row's sum, as in the product with ones behind")]
    [InlineData("2.18", "½ half: true of the side; false of the length: as many ones as samples")]
    [InlineData("2.19", "✓ true: the line in the question is off")]
    [InlineData("2.22", "½ half: true of dA¹: a sum over the nodes of layer 2; false of the biases: the same sum over the samples in both layers")]
    [InlineData("2.26", "½ half: true where it means one number for each column; false that it isn't the rows: they are what is added")]
    [InlineData("3.1", "✗ false of a neuron's own bias; true over the samples, or of one bias for the whole layer")]
    [InlineData("3.2", "½ half: of the number true; false that it has no input: its input is a constant 1")]
    [InlineData("3.3", "✓ true: all four")]
    [InlineData("3.4", "✗ the wrong way round")]
    [InlineData("3.6", "✗ not a reason: it follows from ∂zⱼ/∂bₖ = 0")]
    [InlineData("3.8", "½ half: false by one prediction: one term, (2/M)·(y′ᵢ − yᵢ); true by a parameter that all predictions share")]
    [InlineData("3.12", "½ half: true of the steps; false of the backward passes, one for each sample")]
    [InlineData("3.13", "✓ true: a step for one point makes it worse for others")]
    [InlineData("3.14", "✓ true: they differ in O(η²)")]
    [InlineData("3.16", "✓ true: an estimate, right on average")]
    public void What_was_said_gets_its_verdict(string id, string words) => Assert.Equal(words, Statement.Numbered(id).Verdict.InWords);

    [Theory]
    [InlineData("1.5", "1.12", "1.15", "1.16", "2.5", "2.6", "2.7", "2.13", "2.17", "2.20", "2.21", "3.5", "3.7", "3.9", "3.10", "3.11")]
    public void What_is_right_without_ado_is_right(params string[] ids) => Assert.All(ids, id => Assert.Equal(Standing.Right, Statement.Numbered(id).Verdict.Standing));

    [Theory]
    [InlineData("1.8", "1.14", "2.9", "2.11", "2.15", "2.23", "2.24", "2.25", "3.15")]
    public void What_is_not_so_is_wrong(params string[] ids) => Assert.All(ids, id => Assert.Equal(Standing.Wrong, Statement.Numbered(id).Verdict.Standing));

    /// <summary>The sign is no decoration: the words alone tell it, too.</summary>
    [Fact]
    public void The_words_of_a_verdict_say_what_its_sign_says() => Assert.All(Statements.All.Select(statement => statement.Verdict), verdict => Assert.Matches(verdict.Standing switch
    {
        Standing.Right => "^true",
        Standing.Wrong => "^(false|not |wrong|the wrong)",
        Standing.Half => "true.*; .*false|false.*; .*true|; of dz2 true for one sample only",
        _ => ".",
    }, verdict.Words));

    [Fact]
    public void A_verdict_is_made_of_what_the_judges_say_and_of_nothing_else()
    {
        static Statement Said(bool asks, params ClaimVerdict[] parts) => new("1.1", "the asker", "This and that.", "Indeed.", new("01-here", "there"), asks, [.. parts.Select(part => new Func<ClaimVerdict>(() => part))]);
        Assert.Equal(new(Standing.Right, "true of this", "Seen."), Said(false, Holds).Verdict);
        Assert.Equal(new(Standing.Wrong, "false of that", "Not seen."), Said(false, Fails, Fails).Verdict);
        Assert.Equal(new(Standing.Half, "true of this; false of that", "Seen. Not seen."), Said(false, Holds, Fails).Verdict);
        Assert.Equal(new(Standing.Answer, "true of this", "Seen."), Said(true, Holds).Verdict);
        Assert.Equal(Standing.Wrong, Said(true, Fails).Verdict.Standing);
    }

    [Fact]
    public void Only_questions_are_answered() =>
        Assert.Equal(["1.2", "1.10", "1.17", "1.19", "2.2", "2.3"], Statements.All.Where(statement => statement.Asks).Select(statement => statement.Id));

    [Fact]
    public void A_table_has_a_row_for_each_statement_with_verdict_evidence_and_a_link_to_a_cell()
    {
        for (var question = 1; question <= 3; question++)
        {
            var html = Statements.Table(question).ToHtml();
            Assert.Equal(Statements.Of(question).Count, html.Split("scope=\"row\"").Length - 1);
            Assert.All(Statements.Of(question), statement =>
            {
                Assert.Contains($">{statement.Id}</th>", html);
                Assert.Contains($"<strong>{HtmlText.Escape(statement.Verdict.InWords)}</strong><details><summary>computed</summary>{HtmlText.Escape(statement.Verdict.Evidence)}</details>", html);
                Assert.Contains($"href=\"{statement.Shown.Notebook}.ipynb#cell-id={statement.Shown.Cell}\"", html);
                Assert.Contains($"{statement.Id} | {statement.Who}: {statement.Said} | {statement.Verdict.InWords}", Statements.Table(question).ToString());
            });
        }
    }

    [Fact]
    public void What_is_not_there_is_refused_in_words()
    {
        Assert.Contains("There is no thread 4; there are 1, 2 and 3.", Assert.Throws<ArgumentOutOfRangeException>(() => Statements.Table(4)).Message);
        Assert.Contains("1.1 to 1.19, 2.1 to 2.26, 3.1 to 3.16", Assert.Throws<KeyNotFoundException>(() => Statement.Numbered("4.1")).Message);
    }

    private static IEnumerable<string> Numbers(int question, int count) => Enumerable.Range(1, count).Select(number => $"{question}.{number}");
}
