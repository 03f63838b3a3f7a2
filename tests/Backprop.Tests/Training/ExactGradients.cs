namespace Backprop.Tests;

/// <summary>Loss and gradients of a network in 192-bit arithmetic, written as the formulas stand and with loops.</summary>
internal sealed class ExactGradients
{
    private readonly Network network;
    private readonly Loss loss;

    public ExactGradients(Network network, Batch batch, Loss loss)
    {
        (this.network, this.loss) = (network, loss);
        var (m, n) = (batch.Count, network.Outputs);
        var factor = loss.Reduction switch { Reduction.Sum => BigReal.One, Reduction.MeanOverBatch => BigReal.One / BigReal.Of(m), _ => BigReal.One / BigReal.Of(m * n) };
        List<BigReal[,]> a = [Big(batch.X)];
        foreach (var layer in network.Layers)
        {
            var (w, b) = (Big(layer.Weights), Big(layer.Bias));
            var z = Each(m, layer.Outputs, (i, j) => Sum(layer.Inputs, k => a[^1][i, k] * w[k, j]) + b[0, j]);
            a.Add(Activated(layer.Activation, z));
        }
        var y = Big(batch.Y);
        Loss = factor * Sum(m, i => Sum(n, j => Entry(a[^1], y, i, j))) + Penalty();
        var dA = Each(m, n, (i, j) => factor * Slope(a[^1], y, i, j));
        for (var l = network.Layers.Count; l > 0; l--)
        {
            var (layer, input) = (network.Layers[l - 1], a[l - 1]);
            var dZ = Back(layer.Activation, dA, a[l]);
            var w = Big(layer.Weights);
            Parameters[$"W{l}"] = Each(layer.Inputs, layer.Outputs, (i, j) => Sum(m, k => input[k, i] * dZ[k, j]) + BigReal.Of(loss.L2) * w[i, j]);
            Parameters[$"b{l}"] = Each(1, layer.Outputs, (_, j) => Sum(m, k => dZ[k, j]));
            dA = Each(m, layer.Inputs, (i, j) => Sum(layer.Outputs, k => dZ[i, k] * w[j, k]));
        }
    }

    public BigReal Loss { get; }

    public Dictionary<string, BigReal[,]> Parameters { get; } = [];

    private BigReal Penalty() => BigReal.Of(loss.L2 / 2) * network.Layers.Aggregate(BigReal.Of(0), (sum, layer) => sum + layer.Weights.ToArray().Aggregate(BigReal.Of(0), (s, w) => s + BigReal.Of(w) * BigReal.Of(w)));

    private BigReal Entry(BigReal[,] a, BigReal[,] y, int i, int j) => loss.Name switch
    {
        "squared error" => (a[i, j] - y[i, j]) * (a[i, j] - y[i, j]),
        "½ squared error" => ((a[i, j] - y[i, j]) * (a[i, j] - y[i, j])).Scaled(-1),
        "binary cross-entropy" => BigReal.Softplus(a[i, j]) - y[i, j] * a[i, j],
        _ => y[i, j] * (BigReal.Log(Sum(a.GetLength(1), k => BigReal.Exp(a[i, k]))) - a[i, j]),
    };

    private BigReal Slope(BigReal[,] a, BigReal[,] y, int i, int j) => loss.Name switch
    {
        "squared error" => (a[i, j] - y[i, j]).Scaled(1),
        "½ squared error" => a[i, j] - y[i, j],
        "binary cross-entropy" => BigReal.Sigmoid(a[i, j]) - y[i, j],
        _ => BigReal.Exp(a[i, j]) / Sum(a.GetLength(1), k => BigReal.Exp(a[i, k])) * Sum(a.GetLength(1), k => y[i, k]) - y[i, j],
    };

    private static BigReal[,] Activated(Activation f, BigReal[,] z) => Each(z.GetLength(0), z.GetLength(1), (i, j) => f.Name switch
    {
        "sigmoid" => BigReal.Sigmoid(z[i, j]),
        "tanh" => BigReal.Tanh(z[i, j]),
        "ReLU" => z[i, j].Mantissa.Sign > 0 ? z[i, j] : BigReal.Of(0),
        "softmax" => BigReal.Exp(z[i, j]) / Sum(z.GetLength(1), k => BigReal.Exp(z[i, k])),
        _ => z[i, j],
    });

    private static BigReal[,] Back(Activation f, BigReal[,] dA, BigReal[,] a) => Each(a.GetLength(0), a.GetLength(1), (i, j) => f.Name switch
    {
        "sigmoid" => dA[i, j] * a[i, j] * (BigReal.One - a[i, j]),
        "tanh" => dA[i, j] * (BigReal.One - a[i, j] * a[i, j]),
        "ReLU" => a[i, j].Mantissa.Sign > 0 ? dA[i, j] : BigReal.Of(0),
        "softmax" => a[i, j] * (dA[i, j] - Sum(a.GetLength(1), k => dA[i, k] * a[i, k])),
        _ => dA[i, j],
    });

    private static BigReal Sum(int count, Func<int, BigReal> term) => Enumerable.Range(0, count).Aggregate(BigReal.Of(0), (sum, k) => sum + term(k));

    private static BigReal[,] Big(Matrix matrix) => Each(matrix.RowCount, matrix.ColumnCount, (i, j) => BigReal.Of(matrix[i, j]));

    private static BigReal[,] Each(int rows, int columns, Func<int, int, BigReal> entry)
    {
        var result = new BigReal[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++) result[i, j] = entry(i, j);
        return result;
    }
}
