namespace Backprop;

/// <summary>
/// exp, log, tanh, sigmoid and softplus, each with one formula for every vector width, so that a number's function value has
/// the same bits alone and inside a row of any length, on any machine.
/// </summary>
internal static class Elementary
{
    public static double Exp(double x) => default(ExpFormula).At(new Lane1(x)).Value;

    public static double Log(double x) => default(LogFormula).At(new Lane1(x)).Value;

    public static double Tanh(double x) => default(TanhFormula).At(new Lane1(x)).Value;

    public static double Sigmoid(double x) => default(SigmoidFormula).At(new Lane1(x)).Value;

    /// <summary>log(1 + eˣ).</summary>
    public static double Softplus(double x) => default(SoftplusFormula).At(new Lane1(x)).Value;

    public static void Exp(ReadOnlySpan<double> x, Span<double> into) => Elementwise.Map(default(ExpFormula), x, into);

    public static void Log(ReadOnlySpan<double> x, Span<double> into) => Elementwise.Map(default(LogFormula), x, into);

    public static void Tanh(ReadOnlySpan<double> x, Span<double> into) => Elementwise.Map(default(TanhFormula), x, into);

    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> into) => Elementwise.Map(default(SigmoidFormula), x, into);

    public static void Softplus(ReadOnlySpan<double> x, Span<double> into) => Elementwise.Map(default(SoftplusFormula), x, into);
}
