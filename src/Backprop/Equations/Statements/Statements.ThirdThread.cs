namespace Backprop;

public static partial class Statements
{
    private static IEnumerable<Statement> ThirdThread()
    {
        CellLink Here(string cell) => new("22-you-asked-delta", cell);
        CellLink Online(string cell) => new("09-online-or-batch", cell);
        return
        [
            Say("3.1", "the asker", "In a video the bias's correction was the sum of all deltas of the layer.",
                "Not for a neuron's bias. A Σ does belong there over the samples, and one over the neurons where they share a single bias.", Here("sigma"), DeltaJudges.WhereTheSumComesFrom),
            Say("3.2", "the asker", "Articles use the delta itself, because the bias has no input.",
                "The number is right. The reason is better put the other way: its input is always 1.", Here("constant-input"), Of("own-delta", about: "of the number"), DeltaJudges.NoInput),
            Say("3.3", "the answer", "BP1 to BP4, with their indices.",
                "Right in substance. Two slips in the writing: ∇ₐ appears as Δₐ, and the layer and the neurons of a weight change places.", new("05-four-equations", "all-measured"), DeltaJudges.FourEquations),
            Say("3.4", "the answer", "The derivative of the cost by the bias is the derivative of the activation with respect to the cost.",
                "The wrong way round: the cost is differentiated, by what it depends on.", Here("way-round"), DeltaJudges.WrongWayRound),
            Say("3.5", "the answer", "Not the sum of the layer: all its biases would get the same change.",
                "A right consequence.", Here("sigma"), DeltaJudges.SameChange),
            Say("3.6", "the answer", "That would be a constraint we don't want, variables should be independent; that is why we use the neuron's own.",
                "Not a reason. It follows from ∂zⱼ/∂bₖ = 0, wanted or not; and where biases are tied on purpose, the same chain rule gives the sum.", Here("no-choice"), DeltaJudges.Independence),
            Say("3.7", "the answer", "Sums of gradients come in with several data points, since the cost is a sum over them.", "Right.", Here("points"), Of("sum-of-the-points")),
            Say("3.8", "the answer", "With C = (1/M)·Σ(y′ − y)², ∂C/∂y′ is (1/M)·Σᵢ ∂(y′ᵢ − yᵢ)²/∂y′ᵢ.",
                "By one prediction one term is left, (2/M)·(y′ᵢ − yᵢ). Read as the gradient by something all predictions share, a bias say, the Σ stays.",
                new("04-activations-and-losses", "one-term"), Of("mean-in-one-prediction"), DeltaJudges.BySharedParameter),
            Say("3.9", "the answer", "Derivative and sum can be exchanged: first the gradients, then their sum.", "Right.", Here("points"), Of("sum-of-the-points")),
            Say("3.10", "the answer", "The linked code computes all gradients, then sums them for the step.",
                "Right; the step also divides by the size of the mini-batch.", Here("passes"), DeltaJudges.SumThenStep),
            Say("3.11", "the asker, in a comment", "So each neuron's deltas are accumulated over the mini-batch, and only then comes a step?",
                "Right.", Here("passes"), DeltaJudges.SumThenStep),
            Say("3.12", "the answer's author, in a comment", "A common error: a backward pass isn't done for each forward pass, but for each batch.",
                "Passes and steps are mixed up. The linked code goes back once for each sample, and steps once for each batch. With matrices one pass carries all samples.", Here("passes"), DeltaJudges.OneStep, DeltaJudges.OneBackwardPass),
            Say("3.13", "the answer's author, in a comment", "Because the cost must fit all points, not one.",
                "That is the reason for the sum. A step for one point is a method of descent all the same, only along another slope.", Here("one-point"), DeltaJudges.FitsAllPoints),
            Say("3.14", "the answer's author, in a comment", "It isn't the same: an update with the sum of the gradients, and updates with each by itself.",
                "Right: they differ in O(η²).", Here("apart"), Of("sum-step-is-not-single-steps")),
            Say("3.15", "the answer's author, in a comment", "Gradients of single points are never used alone.",
                "Online descent does just that, and so does the article that the thread links to.", Online("four"), Of("single-gradients-never-used")),
            Say("3.16", "the answer's author, in a comment", "Strictly the step needs the sum over all points; that is expensive, so small groups are taken.",
                "Right: the gradient of a mini-batch is an estimate of it, and not off on average.", Here("estimate"), DeltaJudges.Estimate),
        ];
    }
}
