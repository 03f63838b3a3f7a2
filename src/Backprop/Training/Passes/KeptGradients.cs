namespace Backprop;

/// <summary>
/// The gradients of a step for those who ask, the bias by the rule of the run. Small ones are kept beside the parameters. To write large
/// ones and read them again costs more than to compute them when they are asked for: mostly nobody does, and the step does without.
/// </summary>
internal sealed class KeptGradients : GradientSource
{
    private const int Over = -1;

    /// <summary>The most entries of a layer's gradients to be kept: as many as stay in the first-level cache.</summary>
    private const int MostKept = 4096;

    private readonly ParameterMemory parameters, gradients;
    private readonly Loss loss;
    private readonly BiasRule rule;
    private readonly Matrix[] db;
    private readonly bool[] isKept, isHere;
    private readonly bool keepsAll;
    private BatchPass? pass;

    public KeptGradients(IReadOnlyList<int> widths, ParameterMemory parameters, Loss loss, BiasRule rule)
    {
        (this.parameters, gradients, this.loss, this.rule, Step) = (parameters, new(widths), loss, rule, Over);
        db = [.. widths.Skip(1).Select(width => Matrix.Zeros(1, width))];
        isKept = [.. Enumerable.Range(1, Layers).Select(l => !rule.IsGradient || parameters[l].Rows * parameters[l].RowStride <= MostKept)];
        isHere = [.. isKept];
        keepsAll = !isKept.Contains(false);
    }

    /// <summary>The way back of a pass that has gone forward.</summary>
    public void Take(BatchPass pass)
    {
        this.pass = pass;
        pass.Backward(gradients, isKept);
        if (!keepsAll) isKept.CopyTo(isHere, 0);
        if (!rule.IsGradient) FollowRule(pass);
    }

    /// <summary>P ← P − η·dP.</summary>
    public void Descend(double rate)
    {
        if (keepsAll) parameters.Descend(rate, gradients);
        else
            for (var l = 1; l <= Layers; l++)
                if (isHere[l - 1]) parameters.Descend(rate, gradients, l);
                else pass!.Descend(rate, l);
    }

    /// <summary>√(Σ‖dW‖² + Σ‖db‖²).</summary>
    public double Norm()
    {
        var sum = 0.0;
        for (var l = 1; l <= Layers; l++) sum += Reduce.SumOfSquares(Of(l).Weights(l));
        for (var l = 1; l <= Layers; l++) sum += Reduce.SumOfSquares(Of(l).Bias(l));
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

    public override Matrix DW(int layer) => Of(layer).Weights(layer).ToMatrix();

    /// <summary>The biases' own, or 1ᵀ·dZ: that is soon added up, and no reason to compute dW.</summary>
    public override Matrix Db(int layer) => isHere[layer - 1] ? gradients.Bias(layer).ToMatrix() : DZ(layer).SumOverRows();

    /// <summary>dX = dZ1·W1ᵀ.</summary>
    public override Matrix DX => Matrix.TimesTranspose(DZ(1), parameters.Weights(1).ToMatrix());

    /// <summary>Where the gradients of a layer are, computed by now.</summary>
    private ParameterMemory Of(int layer)
    {
        if (isHere[layer - 1]) return gradients;
        pass!.Gradient(layer, gradients);
        isHere[layer - 1] = true;
        return gradients;
    }

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
