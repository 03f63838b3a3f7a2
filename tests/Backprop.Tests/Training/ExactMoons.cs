using System.Numerics;

namespace Backprop.Tests.Training;

/// <summary>
/// The moons tutorial, sample by sample and weight by weight, in fixed-point arithmetic: data, start, rate and λ are the doubles of the tutorial, and
/// from there on nothing is rounded before the last bit.
/// </summary>
internal sealed class ExactMoons(int bits)
{
    private readonly FixedPoint f = new(bits);

    /// <summary>The printed loss (over m, penalty included) before each step and after the last.</summary>
    public double[] Losses(Network start, Batch batch, double rate, double lambda, int steps)
    {
        BigInteger[][] w1 = Rows(start["W1"]), w2 = Rows(start["W2"]), x = Rows(batch.X);
        var (b1, b2) = (Rows(start["b1"])[0], Rows(start["b2"])[0]);
        var isFirst = Enumerable.Range(0, batch.Count).Select(i => batch.Y[i, 0] == 1).ToArray();
        var (eta, penalty) = (f.Of(rate), f.Of(lambda));
        var losses = new double[steps + 1];
        for (var step = 0; step <= steps; step++)
        {
            var (dw1, dw2) = (Scaled(w1, penalty), Scaled(w2, penalty));
            var (db1, db2) = (new BigInteger[b1.Length], new BigInteger[2]);
            var h = new BigInteger[b1.Length];
            for (var i = 0; i < x.Length; i++)
            {
                for (var j = 0; j < h.Length; j++) h[j] = f.Tanh(f.Times(x[i][0], w1[0][j]) + f.Times(x[i][1], w1[1][j]) + b1[j]);
                var z = b2[0] - b2[1];                                             // the difference of the two logits
                for (var j = 0; j < h.Length; j++) z += f.Times(h[j], w2[j][0] - w2[j][1]);
                losses[step] += Math.Log(1 + Math.Exp(-(isFirst[i] ? 1 : -1) * f.ToDouble(z)));
                var d = f.Sigmoid(z) - (isFirst[i] ? f.One : 0);                   // p − y of the first class; the other's is −d
                db2[0] += d;
                db2[1] -= d;
                for (var j = 0; j < h.Length; j++)
                {
                    dw2[j][0] += f.Times(h[j], d);
                    dw2[j][1] -= f.Times(h[j], d);
                    var dz = f.Times(f.Times(d, w2[j][0] - w2[j][1]), f.One - f.Times(h[j], h[j]));
                    db1[j] += dz;
                    for (var k = 0; k < 2; k++) dw1[k][j] += f.Times(x[i][k], dz);
                }
            }
            losses[step] = (losses[step] + lambda / 2 * w1.Concat(w2).SelectMany(row => row).Sum(w => f.ToDouble(w) * f.ToDouble(w))) / x.Length;
            Descend(w1, dw1, eta);
            Descend(w2, dw2, eta);
            Descend([b1, b2], [db1, db2], eta);
        }
        return losses;
    }

    private BigInteger[][] Rows(Matrix a) => [.. Enumerable.Range(0, a.RowCount).Select(i => a.Row(i).ToArray().Select(f.Of).ToArray())];

    private BigInteger[][] Scaled(BigInteger[][] rows, BigInteger factor) => [.. rows.Select(row => row.Select(entry => f.Times(entry, factor)).ToArray())];

    private void Descend(BigInteger[][] parameter, BigInteger[][] gradient, BigInteger eta)
    {
        for (var i = 0; i < parameter.Length; i++)
            for (var j = 0; j < parameter[i].Length; j++) parameter[i][j] -= f.Times(eta, gradient[i][j]);
    }
}
