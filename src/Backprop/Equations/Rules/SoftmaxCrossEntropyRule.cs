namespace Backprop;

internal sealed class SoftmaxCrossEntropyRule : DerivativeRule
{
    public override string Name => "softmax with cross-entropy";

    public override string Sentence => "With P = softmax(Z) and targets that sum to 1 in each sample, everything cancels but P − Y.";

    public override (Expression, int) Example => (new SoftmaxCrossEntropy(RuleLetters.Z, RuleLetters.Y, SamplesInRows: true, TargetsSumToOne: true), 0);

    public override bool Covers(Expression operation, int operand) => operation is SoftmaxCrossEntropy && operand == 0;

    public override Expression Pull(Expression operation, int operand, Expression upstream)
    {
        var loss = (SoftmaxCrossEntropy)operation;
        return Spread(upstream, (loss.TargetsSumToOne ? loss.Probabilities : Mass(loss).Hadamard(loss.Probabilities)) - loss.Targets);
    }

    public override string Explain(Expression operation, int operand) => ((SoftmaxCrossEntropy)operation).TargetsSumToOne ? Sentence
        : "With P = softmax(Z) each sample's P counts as often as its targets sum up to, and the targets are taken away.";

    /// <summary>The sum of each sample's targets, at each of its entries.</summary>
    private static Expression Mass(SoftmaxCrossEntropy loss)
    {
        var y = loss.Targets;
        var ones = new OnesVector(loss.SamplesInRows ? y.Shape.Columns : y.Shape.Rows);
        return loss.SamplesInRows ? y * ones * ones.T : ones * (ones.T * y);
    }
}
