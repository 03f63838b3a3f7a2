namespace Backprop;

/// <summary>
/// The two-layer sigmoid network of the second question with the three bugs of its last answer's code, each to be switched on by itself.
/// Without any it is right: samples in rows, L = ½·‖S² − Y‖².
/// </summary>
/// <param name="FeedsInputToLayer2">Z² is made from X instead of the output of layer 1.</param>
/// <param name="DerivativeAtPreActivation">The derivative of layer 1 is (1 − Z¹) ∘ Z¹ instead of (1 − S¹) ∘ S¹.</param>
/// <param name="ColumnSumsOfWeightGradient">The gradient at S¹ is one row, the column sums of dW²ᵀ, instead of dZ²·W²ᵀ.</param>
public sealed partial record PostedCode(bool FeedsInputToLayer2 = false, bool DerivativeAtPreActivation = false, bool ColumnSumsOfWeightGradient = false)
{
    /// <summary>The code as it was posted, with all three.</summary>
    public static PostedCode AsPosted { get; } = new(true, true, true);

    /// <summary>The loss of its own forward pass.</summary>
    public double Loss(RowsNetworkMatrices parameters, Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(parameters);
        return 0.5 * (Forward(parameters, batch.X).S2 - batch.Y).SumOfSquares();
    }

    /// <summary>What the code takes for the gradients, in the parameters' shapes.</summary>
    public RowsNetworkMatrices Gradients(RowsNetworkMatrices parameters, Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(parameters);
        var (z1, s1, s2) = Forward(parameters, batch.X);
        var dZ2 = (s2 - batch.Y).Hadamard(s2.Map(s => (1 - s) * s));
        var dW2 = Matrix.TransposeTimes(s1, dZ2);
        var dS1 = ColumnSumsOfWeightGradient
            ? Matrix.Ones(batch.Count, 1) * dW2.Transpose().SumOverRows()
            : Matrix.TimesTranspose(dZ2, parameters.W2);
        var dZ1 = dS1.Hadamard((DerivativeAtPreActivation ? z1 : s1).Map(s => (1 - s) * s));
        return new(Matrix.TransposeTimes(batch.X, dZ1), dZ1.SumOverRows(), dW2, dZ2.SumOverRows());
    }

    /// <summary>The relative error ‖a − n‖/(‖a‖ + ‖n‖) of each gradient against central differences of the code's own loss, by parameter name.</summary>
    public IReadOnlyDictionary<string, double> Errors(RowsNetworkMatrices parameters, Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(parameters);
        var claimed = Gradients(parameters, batch);
        double Error(Matrix gradient, Matrix at, Func<Matrix, RowsNetworkMatrices> with)
        {
            var numeric = FiniteDifferences.Gradient(moved => Loss(with(moved), batch), at);
            return (gradient - numeric).Norm() / Math.Max(gradient.Norm() + numeric.Norm(), 1e-300);
        }
        return new Dictionary<string, double>
        {
            ["W1"] = Error(claimed.W1, parameters.W1, w => parameters with { W1 = w }),
            ["b1"] = Error(claimed.b1, parameters.b1, b => parameters with { b1 = b }),
            ["W2"] = Error(claimed.W2, parameters.W2, w => parameters with { W2 = w }),
            ["b2"] = Error(claimed.b2, parameters.b2, b => parameters with { b2 = b }),
        };
    }

    private (Matrix Z1, Matrix S1, Matrix S2) Forward(RowsNetworkMatrices p, Matrix x)
    {
        var z1 = Matrix.AddToEachRow(x * p.W1, p.b1);
        var s1 = z1.Map(Elementary.Sigmoid);
        var s2 = Matrix.AddToEachRow((FeedsInputToLayer2 ? x : s1) * p.W2, p.b2).Map(Elementary.Sigmoid);
        return (z1, s1, s2);
    }
}
