namespace Backprop;

public static partial class Statements
{
    private static IEnumerable<Statement> FirstThread()
    {
        CellLink Here(string cell) => new("20-you-asked-columns", cell);
        CellLink Shapes(string cell) => new("03-shapes-of-a-batch", cell);
        return
        [
            Say("1.1", "the asker", "The derivative by b³ comes out 3 × 5, b³ is 3 × 1, so it can't be subtracted.",
                "What came out is dZ³, one column for each sample. It is not yet a gradient of b³.", Shapes("step-failure"), ColumnJudges.WrongShape),
            Ask("1.2", "the asker", "Average each row, accumulate it, or something else?",
                "The loss that was written down decides. The rows of that loss's own dZ³ are summed, always.", Here("factor"), ColumnJudges.RowsOfDZ),
            Say("1.3", "the asker", "Everything up to here is correct, only the reduction is missing.",
                "The bias had been added to a matrix without a word on how. With b³·1ᵀ written out, the reduction comes by itself.", Shapes("derivation"), ColumnJudges.CorrectSoFar, ColumnJudges.OnlyReductionMissing),
            Say("1.4", "the asker", "Either would make sense to intuition, since the error is that of a whole batch.",
                "Intuition sees that they point the same way. It can't see the length; the loss can.", Here("factor"), ColumnJudges.SameDirection, ColumnJudges.SameLength),
            Say("1.5", "a comment", "What is your loss? It should be one number; then its derivative has the shape of b.",
                "Right, and the shortest answer of all.", Here("one-number"), Of("loss-is-one-number")),
            Say("1.6", "a comment", "You never use the bias: is it W·X, or W·X + b?",
                "Right of the forward pass as it was drawn. The asker had left the bias out there, and the activation.", Here("no-bias"), ColumnJudges.BiasLeftOut),
            Say("1.7", "the asker, in a comment", "Wouldn't averaging each row be all right?",
                "Only under a mean over the batch whose 1/M is not in the averaged matrix already.", Here("factor"), ColumnJudges.AverageOfDeltas, ColumnJudges.AverageOfDZ),
            Say("1.8", "the asker, in a comment", "My loss is the mean squared error, 1/M·(a − y).",
                "The square is missing. Without it the number may be negative, and its gradient doesn't look at the targets.", new("04-activations-and-losses", "linear"), Of("linear-loss")),
            Say("1.9", "the asker, in a comment", "M is the number of training examples; I left 1/M out above to simplify.",
                "This dropped factor is the dilemma itself. Without it the row sums of the deltas are the gradient; with it their averages are, and these are the row sums of dZ³.", Here("factor"), ColumnJudges.DroppedFactor),
            Ask("1.10", "the asker, in a comment", "Which scalar loss should I use instead?",
                "The squared error, with its reduction named: the sum, the mean over the batch, or the mean over all entries.", Here("factor"), ColumnJudges.ScalarLosses),
            Say("1.11", "the answer", "Operations on a batch make the derivation harder to understand.",
                "Fair. Take one sample first and put Σ in front, or give the axes names.", Here("one-sample-first"), ColumnJudges.SampleFirst),
            Say("1.12", "the answer", "W·a + b is an invalid sum: b is a vector and not a matrix.",
                "Right. b³·1ᵀ mends it.", Shapes("axes"), Of("sum-is-invalid")),
            Say("1.13", "the answer", "The usual chain rule can't be applied, since ∂a/∂b is a matrix by a vector.",
                "It looks impossible because that derivative has three indices and a matrix has two. With three indices, with sums written out, or with the matrix stacked into a vector it works.",
                Here("chain-rule"), ColumnJudges.NoMatrix, ColumnJudges.NoChainRule),
            Say("1.14", "the answer", "The sum runs over i = 1 … 3, with i the index in the batch.",
                "To 5: the batch has 5 samples, 3 is the number of neurons.", Here("columns"), Of("sum-to-3")),
            Say("1.15", "the answer", "The gradient is Σᵢ 2·(aᵢ − yᵢ).",
                "Right for the sum of the squares. A mean puts its factor in front.", Here("factor"), Of("sum-of-differences")),
            Say("1.16", "the comments", "So I sum each row, and 3 × 5 becomes 3 × 1? Yes, the chain rule sums each row.",
                "Right: the rows of dZ³, under every loss.", Here("columns"), Of("chain-rule-sums-the-rows")),
            Ask("1.17", "the asker, in a comment", "Do you have a source? I don't want to rest on a stranger's word.",
                "Yes: lecture notes, a book and the documentation of libraries are named there. And a measurement needs no trust at all.", Here("sources"), ColumnJudges.NoTrustNeeded),
            Say("1.18", "the answer, in a comment", "Look at the answer, it is only a chain rule.",
                "An argument instead of a source, and a right one as far as it goes.", Shapes("derivation-check"), ColumnJudges.OnlyChainRule),
            Ask("1.19", "the asker, in a comment", "What is the correct way to add the bias, then?",
                "As a product with ones: b·1ᵀ with samples in columns, 1·b with samples in rows. Broadcasting means the same.", Shapes("rows-check"), ColumnJudges.WaysToAdd),
        ];
    }
}
