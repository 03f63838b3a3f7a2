using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>x[i] ← f(x[i], y[i]).</summary>
internal sealed unsafe class PreparedMap2<F>(F f, double* x, double* y, nint count) : Prepared where F : struct, IFormula2
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run() => Elementwise.Map(in f, x, y, x, count);
}
