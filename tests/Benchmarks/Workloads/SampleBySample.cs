using Backprop;

namespace Benchmarks;

/// <summary>
/// The step with plain loops over one sample after the other, gradients added up as one goes: no product of matrices, no array made anew, and
/// weights read in the order they lie in memory. For sigmoid layers and squared error.
/// </summary>
internal sealed class SampleBySample
{
    private readonly Workload workload;
    private readonly double[][] weights, biases, dW, db, a, delta;
    private readonly double[] x, y;
    private readonly double factor;

    public SampleBySample(Workload workload)
    {
        this.workload = workload;
        var layers = workload.Network.Layers;
        (weights, biases) = ([.. layers.Select(layer => layer.Weights.ToArray())], [.. layers.Select(layer => layer.Bias.ToArray())]);
        (dW, db) = ([.. weights.Select(w => new double[w.Length])], [.. biases.Select(b => new double[b.Length])]);
        a = [.. workload.Network.Widths.Select(width => new double[width])];
        delta = [.. biases.Select(b => new double[b.Length])];
        (x, y) = (workload.Batch.X.ToArray(), workload.Batch.Y.ToArray());
        factor = workload.Factor;
    }

    public static bool Fits(Workload workload) => workload.Hidden == "sigmoid" && workload.Loss.Name.Contains("squared");

    /// <summary>A parameter as it is now.</summary>
    public Matrix this[string name] => Matrix.FromEntries(workload.Network[name].RowCount, workload.Network[name].ColumnCount, (name[0] == 'W' ? weights : biases)[name[1] - '1']);

    public void Run()
    {
        foreach (var gradient in dW) System.Array.Clear(gradient);
        foreach (var gradient in db) System.Array.Clear(gradient);
        for (var sample = 0; sample < workload.Batch.Count; sample++)
        {
            System.Array.Copy(x, sample * a[0].Length, a[0], 0, a[0].Length);
            for (var l = 0; l < weights.Length; l++) Forward(l);
            var (output, last) = (a[^1], delta[^1]);
            for (var j = 0; j < last.Length; j++) last[j] = factor * (output[j] - y[sample * last.Length + j]) * output[j] * (1 - output[j]);
            for (var l = weights.Length - 1; l >= 0; l--) Backward(l);
        }
        for (var l = 0; l < weights.Length; l++)
        {
            for (var k = 0; k < weights[l].Length; k++) weights[l][k] -= Workload.Rate * dW[l][k];
            for (var j = 0; j < biases[l].Length; j++) biases[l][j] -= Workload.Rate * db[l][j];
        }
    }

    private void Forward(int l)
    {
        var (from, to, w) = (a[l], a[l + 1], weights[l]);
        biases[l].CopyTo(to, 0);
        for (var i = 0; i < from.Length; i++)
            for (var j = 0; j < to.Length; j++) to[j] += from[i] * w[i * to.Length + j];
        for (var j = 0; j < to.Length; j++) to[j] = 1 / (1 + Math.Exp(-to[j]));
    }

    private void Backward(int l)
    {
        var (from, d, w) = (a[l], delta[l], weights[l]);
        for (var j = 0; j < d.Length; j++) db[l][j] += d[j];
        for (var i = 0; i < from.Length; i++)
            for (var j = 0; j < d.Length; j++) dW[l][i * d.Length + j] += from[i] * d[j];
        if (l == 0) return;
        for (var i = 0; i < from.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < d.Length; j++) sum += d[j] * w[i * d.Length + j];
            delta[l - 1][i] = sum * from[i] * (1 - from[i]);
        }
    }
}
