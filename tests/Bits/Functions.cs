using Backprop;

namespace Bits;

internal sealed partial class Fingerprints
{
    private delegate void AlongRow(ReadOnlySpan<double> x, Span<double> into);

    /// <summary>The elementary functions on a dense sample, alone and along rows, and at every length.</summary>
    public Fingerprints Functions() => this
        .Function("exp", Elementary.Exp, Elementary.Exp)
        .Function("log", Elementary.Log, Elementary.Log)
        .Function("tanh", Elementary.Tanh, Elementary.Tanh)
        .Function("sigmoid", Elementary.Sigmoid, Elementary.Sigmoid)
        .Function("softplus", Elementary.Softplus, Elementary.Softplus)
        .Add("sin", all => all(Inputs.Dense.Where(x => Math.Abs(x) <= 1 << 30).Select(Trigonometry.Sin).ToArray()))
        .Add("cos", all => all(Inputs.Dense.Where(x => Math.Abs(x) <= 1 << 30).Select(Trigonometry.Cos).ToArray()))
        .Add("random numbers", all =>
        {
            var random = new SeededRandom(1);
            all(Enumerable.Range(0, 2000).Select(_ => random.NextDouble()).Concat(Enumerable.Range(0, 2000).Select(_ => random.NextNormal())).ToArray());
            var (numPy, python) = (new NumPyRandom(1), new PythonRandom(1));
            all(Enumerable.Range(0, 1000).Select(_ => numPy.Randn()).Concat(Enumerable.Range(0, 1000).Select(_ => python.Random())).ToArray());
        });

    private Fingerprints Function(string name, Func<double, double> alone, AlongRow row) => this
        .Add(name, all => all(Inputs.Dense.Select(alone).ToArray()))
        .Add($"{name} along a row", all =>
        {
            var into = new double[Inputs.Dense.Length];
            row(Inputs.Dense, into);
            all(into);
        })
        .Add($"{name} at every length", all =>
        {
            for (var n = 0; n <= Longest; n++)
            {
                var x = Inputs.WithSpecials(n, n);
                row(x, x);
                all(x);
            }
        });
}
