using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Backprop;

/// <summary>
/// exp, log, tanh, sigmoid and softplus, each with one formula for every vector width, so that a number's function value has
/// the same bits alone and inside a row of any length, on any machine.
/// </summary>
internal static class Elementary
{
    public static double Exp(double x) => ExpFormula.At(new Lane1(x)).Value;

    public static double Log(double x) => LogFormula.At(new Lane1(x)).Value;

    public static double Tanh(double x) => TanhFormula.At(new Lane1(x)).Value;

    public static double Sigmoid(double x) => SigmoidFormula.At(new Lane1(x)).Value;

    /// <summary>log(1 + eˣ).</summary>
    public static double Softplus(double x) => SoftplusFormula.At(new Lane1(x)).Value;

    public static void Exp(ReadOnlySpan<double> x, Span<double> into) => Apply<ExpFormula>(x, into);

    public static void Log(ReadOnlySpan<double> x, Span<double> into) => Apply<LogFormula>(x, into);

    public static void Tanh(ReadOnlySpan<double> x, Span<double> into) => Apply<TanhFormula>(x, into);

    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> into) => Apply<SigmoidFormula>(x, into);

    public static void Softplus(ReadOnlySpan<double> x, Span<double> into) => Apply<SoftplusFormula>(x, into);

    /// <summary>into[i] = f(x[i]); x and into have the same length and may be the same.</summary>
    public static void Apply<F>(ReadOnlySpan<double> x, Span<double> into) where F : struct, IFormula
    {
        if (x.Length != into.Length) throw new ArgumentException($"{x.Length} numbers can't be mapped into {into.Length}; both must be as many.", nameof(into));
        var done = 0;
        if (Lanes8.IsFast) done = Apply<F, Lanes8>(x, into, Apply<F, Twice<Lanes8>>(x, into, done));
        if (Lanes4.IsFast) done = Apply<F, Lanes4>(x, into, Lanes8.IsFast ? done : Apply<F, Twice<Lanes4>>(x, into, done));
        if (Lanes2.IsFast) done = Apply<F, Lanes2>(x, into, done);
        Apply<F, Lane1>(x, into, done);
    }

    /// <summary>Goes on from <paramref name="done"/> as far as whole registers reach, and returns how far that is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Apply<F, T>(ReadOnlySpan<double> x, Span<double> into, int done) where F : struct, IFormula where T : struct, ILanes<T>
    {
        ref readonly var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(into);
        for (; done <= x.Length - T.Count; done += T.Count)
            F.At(T.Load(in Unsafe.Add(ref Unsafe.AsRef(in from), done))).Store(ref Unsafe.Add(ref to, done));
        return done;
    }
}
