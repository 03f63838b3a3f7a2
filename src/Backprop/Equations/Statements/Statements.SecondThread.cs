namespace Backprop;

public static partial class Statements
{
    private static IEnumerable<Statement> SecondThread()
    {
        CellLink Here(string cell) => new("21-you-asked-rows", cell);
        CellLink Why(string cell) => new("07-why-the-sum", cell);
        CellLink Autopsy(string cell) => new("11-autopsy-of-wrong-code", cell);
        return
        [
            Say("2.1", "the asker", "All my equations match the code but the one for the biases.",
                "For one sample that one matches, too. For a batch the code adds the samples up.", Here("one-item"), RowJudges.WeightsMatch, RowJudges.BiasMatches),
            Ask("2.2", "the asker", "Why is the matrix added up, and then the scalar db2 subtracted?",
                "It is no scalar: keepdims leaves one number for each neuron, a row of the shape of b².", Here("one-line"), RowJudges.NoScalar),
            Ask("2.3", "the asker", "Why isn't the whole matrix subtracted?",
                "Five rows against one. NumPy would stretch b² into a matrix without a word, and each sample would get a bias of its own.", Here("whole-matrix"), RowJudges.WholeMatrix),
            Say("2.4", "the asker", "In z2 = h1·θ2 + b2 the terms without b2 become 0 and b2 becomes 1, so its gradient is dz2.",
                "The derivative is right, and for one sample so is the end. Over a batch b² stands in every row, and each row gives its share.", Here("one-item"), RowJudges.LocalDerivative, Of("db-is-dz", about: "of dz2")),
            Say("2.5", "answer A", "The bias term is simple: for a single item db2 = dz2.", "Right for one item.", Here("one-item"), Of("db-is-dz-for-one")),
            Say("2.6", "answer A", "∂z/∂b = 1, since z is something without b, plus b.", "Right.", Here("one-item"), RowJudges.LocalDerivative),
            Say("2.7", "answer A", "The sum is there because the network takes mini-batches: it makes one update of them, as it does for the weights.",
                "Right. The product A¹ᵀ·dZ² is a sum over the samples, too.", Here("weights-too"), Of("batches-are-summed"), RowJudges.WeightsAreSummed),
            Say("2.8", "the asker, in a comment", "That is what I thought, but the code sums and then adds.",
                "It adds −α times the sum: the step is the same.", Here("one-line"), RowJudges.AddsTheNegative),
            Say("2.9", "the asker, in a comment", "Then the same term is added to all entries of b, which should differ.",
                "The sum runs down the samples, not across the neurons. Every neuron has its own.", Here("one-line"), Of("same-term-for-all")),
            Say("2.10", "answer A's author, in a comment", "Something isn't right; perhaps it is mini-batch code mixed with online descent.",
                "A fair suspicion. Here it is wrong: the linked program takes all samples in every step.", Here("suspicions"), RowJudges.MixedWithOnline),
            Say("2.11", "answer A's author, in a comment", "I think the source has it wrong; cut and paste.",
                "Its code is the exact gradient of a summed loss. Only its text speaks of a mean.", Here("tutorial"), Of("tutorial-is-wrong")),
            Say("2.12", "answer A's author, in a comment", "It will more or less work, with all values of the bias the same.",
                "They are not the same here. Where a program makes them the same it may get by, as on these numbers, or be stuck, as under softmax.", Here("suspicions"), Of("same-term-for-all"), RowJudges.EqualBiases),
            Say("2.13", "answer B", "Upstream times local derivative; with several samples Z is a matrix, and b is still a vector.",
                "Right.", Why("third-matrix-code"), RowJudges.UpstreamTimesLocal),
            Say("2.14", "answer B", "The local derivative is a vector of ones.",
                "The right idea: for each neuron, a 1 for every sample.", Why("second"), RowJudges.VectorOfOnes),
            Say("2.15", "answer B", "Multiply dZ with a column of ones, as many as there are neurons.",
                "Wrong side: that leaves one number for each sample. The ones belong in front, as many as samples.", Why("wrong-side"), Of("ones-behind")),
            Say("2.16", "answer B", "This is the sum of the rows, and np.sum with axis=0 is short for it.",
                "Sum of the rows has two readings. Axis 0 adds the rows to each other; what was multiplied sums each row for itself.", Here("axis"), RowJudges.RowsAddedUp, RowJudges.RowsSummedUp),
            Say("2.17", "a comment on answer B", "Axis 0 gives 1 × 3, so this answer isn't correct.", "Right.", Here("axis"), Of("axis-0-is-not-that-product")),
            Say("2.18", "a comment on answer B", "(1 1 1)·dZ: the ones need to be 1 × 3, in front.",
                "The right side. There are as many ones as samples; for two samples two.", Why("wrong-side"), RowJudges.OnesInFront, RowJudges.AsManyOnesAsNeurons),
            Say("2.19", "answer C", "First correct your derivative of the sigmoid: (1 − σ(x))·σ(x), and use the output you have.",
                "Right. The line in the question has dh2·(1 − dh2): the error stands where the output belongs.", Here("sigmoid"), RowJudges.SigmoidDerivative),
            Say("2.20", "answer C", "dz2 = (1 − h2)·h2·dh2.", "Right.", Here("sigmoid"), RowJudges.OutputDelta),
            Say("2.21", "answer C", "The bias's gradient comes from many inputs, the batch, so it is accumulated.", "Right.", Here("one-line"), Of("batches-are-summed")),
            Say("2.22", "answer C", "For layer 1 the gradients come from many nodes of layer 2, so for its biases and weights all of them are summed; that is different from layer 2.",
                "Two sums are mixed up. The one over nodes is inside dA¹ = dZ²·W²ᵀ and done before the bias is looked at. Then b¹ is summed over the samples exactly as b² is.",
                Here("layer-1"), RowJudges.NodesAreSummed, RowJudges.OtherRuleForLayer1),
            Say("2.23", "answer C, in its code", "Layer 2 is fed with x.", "Layer 2 is fed the output of layer 1.", Autopsy("bug-a-slope"), Of("input-into-layer-2")),
            Say("2.24", "answer C, in its code", "The gradient at layer 1 is the sum of dW2ᵀ.",
                "A gradient of weights stands where W² and dZ² belong.", Autopsy("first-check"), Of("column-sums-of-dw")),
            Say("2.25", "answer C, in its code", "The derivative of layer 1 is (1 − z)·z at its pre-activation.",
                "σ′ = σ·(1 − σ) is written in the activation.", Autopsy("first-check"), Of("derivative-at-z")),
            Say("2.26", "answer C, in a comment", "axis=0 means the sum of the columns, not of the rows; correct me.",
                "In words: it adds the rows to each other, and leaves one number for each column. Both names are used for it.", Here("axis"), RowJudges.OneNumberAColumn, RowJudges.NotTheRows),
        ];
    }
}
