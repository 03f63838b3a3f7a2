using Backprop;

namespace Benchmarks;

/// <summary>The step as one writes it the first time: an array for every result, three loops for every product, a method for every formula.</summary>
internal sealed class NaiveStep
{
    private readonly Workload workload;
    private readonly double[,] x, y;
    private readonly double[][,] weights, biases;
    private readonly Func<double, double> f, slope;
    private readonly bool softmax;
    private readonly double factor;

    public NaiveStep(Workload workload)
    {
        this.workload = workload;
        (x, y) = (Array(workload.Batch.X), Array(workload.Batch.Y));
        weights = [.. workload.Network.Layers.Select(layer => Array(layer.Weights))];
        biases = [.. workload.Network.Layers.Select(layer => Array(layer.Bias))];
        (f, slope) = workload.Hidden switch
        {
            "sigmoid" => ((Func<double, double>)(z => 1 / (1 + Math.Exp(-z))), (Func<double, double>)(a => a * (1 - a))),
            "tanh" => (Math.Tanh, a => 1 - a * a),
            _ => (z => Math.Max(0, z), a => a > 0 ? 1 : 0),
        };
        softmax = workload.Loss.Name.Contains("softmax");
        factor = workload.Factor;
    }

    /// <summary>A parameter as it is now.</summary>
    public Matrix this[string name] => (name[0] == 'W' ? weights : biases)[name[1] - '1'];

    public void Run()
    {
        var last = weights.Length - 1;
        var a = new double[weights.Length + 1][,];
        a[0] = x;
        for (var l = 0; l <= last; l++)
        {
            var z = AddRow(Multiply(a[l], weights[l]), biases[l]);
            a[l + 1] = l < last || !softmax ? Map(z, f) : Softmax(z);
        }
        var dZ = Combine(a[^1], y, (p, t) => factor * (p - t));
        if (!softmax) dZ = Combine(dZ, a[^1], (d, p) => d * slope(p));
        for (var l = last; l >= 0; l--)
        {
            var dW = Multiply(Transpose(a[l]), dZ);
            if (workload.Loss.L2 > 0) dW = Combine(dW, weights[l], (d, w) => d + workload.Loss.L2 * w);
            var db = SumRows(dZ);
            if (l > 0) dZ = Combine(Multiply(dZ, Transpose(weights[l])), a[l], (d, p) => d * slope(p));
            weights[l] = Combine(weights[l], dW, (w, d) => w - Workload.Rate * d);
            biases[l] = Combine(biases[l], db, (b, d) => b - Workload.Rate * d);
        }
    }

    private static double[,] Multiply(double[,] a, double[,] b)
    {
        var c = new double[a.GetLength(0), b.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < b.GetLength(1); j++)
                for (var k = 0; k < a.GetLength(1); k++)
                    c[i, j] += a[i, k] * b[k, j];
        return c;
    }

    private static double[,] Transpose(double[,] a)
    {
        var t = new double[a.GetLength(1), a.GetLength(0)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++)
                t[j, i] = a[i, j];
        return t;
    }

    private static double[,] AddRow(double[,] z, double[,] b)
    {
        var sum = new double[z.GetLength(0), z.GetLength(1)];
        for (var i = 0; i < z.GetLength(0); i++)
            for (var j = 0; j < z.GetLength(1); j++)
                sum[i, j] = z[i, j] + b[0, j];
        return sum;
    }

    private static double[,] SumRows(double[,] a)
    {
        var sum = new double[1, a.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++)
                sum[0, j] += a[i, j];
        return sum;
    }

    private static double[,] Map(double[,] a, Func<double, double> f) => Combine(a, a, (value, _) => f(value));

    private static double[,] Combine(double[,] a, double[,] b, Func<double, double, double> f)
    {
        var c = new double[a.GetLength(0), a.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++)
                c[i, j] = f(a[i, j], b[i, j]);
        return c;
    }

    private static double[,] Softmax(double[,] z)
    {
        var p = Map(z, Math.Exp);
        for (var i = 0; i < p.GetLength(0); i++)
        {
            var sum = 0.0;
            for (var j = 0; j < p.GetLength(1); j++) sum += p[i, j];
            for (var j = 0; j < p.GetLength(1); j++) p[i, j] /= sum;
        }
        return p;
    }

    private static double[,] Array(Matrix matrix)
    {
        var entries = new double[matrix.RowCount, matrix.ColumnCount];
        for (var i = 0; i < matrix.RowCount; i++)
            for (var j = 0; j < matrix.ColumnCount; j++)
                entries[i, j] = matrix[i, j];
        return entries;
    }
}
