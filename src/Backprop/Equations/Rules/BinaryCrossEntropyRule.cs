namespace Backprop;

internal sealed class BinaryCrossEntropyRule : DerivativeRule
{
    public override string Name => "sigmoid with cross-entropy";

    public override string Sentence => "The derivative of log(1 + eᶻ) − y·z is σ(z) − y: the sigmoid's own derivative cancels.";

    public override (Expression, int) Example => (new BinaryCrossEntropy(RuleLetters.Z, RuleLetters.Y), 0);

    public override bool Covers(Expression operation, int operand) => operation is BinaryCrossEntropy && operand == 0;

    public override Expression Pull(Expression operation, int operand, Expression upstream)
    {
        var loss = (BinaryCrossEntropy)operation;
        return Spread(upstream, new Applied(Activation.Sigmoid, loss.Logits) - loss.Targets);
    }
}
