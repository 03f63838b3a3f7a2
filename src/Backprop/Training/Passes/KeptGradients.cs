namespace Backprop;

/// <summary>The gradients of a step for those who ask: kept beside the parameters, the bias by the rule of the run.</summary>
internal sealed class KeptGradients : GradientSource
{
    private const int Over = -1;

    private readonly ParameterMemory parameters, gradients;
    private readonly Loss loss;
    private readonly BiasRule rule;
    private readonly Matrix[] db;
    private BatchPass? pass;

    public KeptGradients(IReadOnlyList<int> widths, ParameterMemory parameters, Loss loss, BiasRule rule)
    {
        (this.parameters, gradients, this.loss, this.rule, Step) = (parameters, new(widths), loss, rule, Over);
        db = [.. widths.Skip(1).Select(width => Matrix.Zeros(1, width))];
    }

    /// <summary>The way back of a pass that has gone forward.</summary>
    public void Take(BatchPass pass)
    {
        this.pass = pass;
        pass.Backward(gradients);
        if (!rule.IsGradient) FollowRule(pass);
    }

    /// <summary>P ← P − η·dP.</summary>
    public void Descend(double rate) => parameters.Descend(rate, gradients);

    /// <summary>√(Σ‖dW‖² + Σ‖db‖²).</summary>
    public double Norm()
    {
        var sum = 0.0;
        for (var l = 1; l <= gradients.Layers; l++) sum += Reduce.SumOfSquares(gradients.Weights(l));
        for (var l = 1; l <= gradients.Layers; l++) sum += Reduce.SumOfSquares(gradients.Bias(l));
        return Math.Sqrt(sum);
    }

    /// <summary>Lets a reader look at the step while it lasts.</summary>
    public void Show(Action<TrainingStep> reader, int step, int epoch, Batch batch, double value)
    {
        Step = step;
        try
        {
            reader(new(step, epoch, batch, value, new(this, step)));
        }
        finally
        {
            Step = Over;
        }
    }

    public override int Layers => gradients.Layers;

    public override Matrix DZ(int layer) => pass!.DZ(layer).ToMatrix();

    public override Matrix DW(int layer) => gradients.Weights(layer).ToMatrix();

    public override Matrix Db(int layer) => gradients.Bias(layer).ToMatrix();

    /// <summary>dX = dZ1·W1ᵀ.</summary>
    public override Matrix DX => Matrix.TimesTranspose(DZ(1), parameters.Weights(1).ToMatrix());

    private void FollowRule(BatchPass pass)
    {
        var factor = loss.Reduction.Factor(new(pass.Count, parameters[parameters.Layers].Columns));
        for (var l = 1; l <= gradients.Layers; l++)
        {
            rule.Apply(pass.DZForRule(l), factor, l, into: db[l - 1]);
            gradients.Bias(l).CopyFrom(db[l - 1]);
        }
    }
}
