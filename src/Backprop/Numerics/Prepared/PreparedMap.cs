using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>x[i] ← f(x[i]).</summary>
internal sealed unsafe class PreparedMap<F>(F f, double* x, nint count) : Prepared where F : struct, IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run() => Elementwise.Map(in f, x, x, count);
}
