using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// A formula along rows of numbers: widest registers first, then narrower ones for what is left over. The loops are never inlined: several
/// of them in one method would use up what the compiler allows a method to inline, and the formulas would become calls.
/// </summary>
internal static unsafe class Elementwise
{
    /// <summary>into[i] = f(x[i]); into may be x.</summary>
    public static void Map<F>(in F f, ReadOnlySpan<double> x, Span<double> into) where F : struct, IFormula
    {
        ThrowUnlessAsMany(x.Length, into.Length);
        fixed (double* from = x, to = into) Map(in f, from, to, x.Length);
    }

    /// <summary>into[i] = f(x[i], y[i]); into may be x or y.</summary>
    public static void Map<F>(in F f, ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> into) where F : struct, IFormula2
    {
        ThrowUnlessAsMany(x.Length, into.Length);
        ThrowUnlessAsMany(y.Length, into.Length);
        fixed (double* from = x, other = y, to = into) Map(in f, from, other, to, x.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Map<F>(in F f, double* x, double* into, nint count) where F : struct, IFormula
    {
        nint done = 0;
        if (Lanes8.IsFast) done = Map<F, Lanes8>(in f, x, into, Map<F, Twice<Lanes8>>(in f, x, into, 0, count), count);
        else if (Lanes4.IsFast) done = Map<F, Twice<Lanes4>>(in f, x, into, 0, count);
        if (done < count && Lanes4.IsFast) done = Map<F, Lanes4>(in f, x, into, done, count);
        if (done < count && Lanes2.IsFast) done = Map<F, Lanes2>(in f, x, into, done, count);
        if (done < count) Map<F, Lane1>(in f, x, into, done, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Map<F>(in F f, double* x, double* y, double* into, nint count) where F : struct, IFormula2
    {
        nint done = 0;
        if (Lanes8.IsFast) done = Map<F, Lanes8>(in f, x, y, into, 0, count);
        if (done < count && Lanes4.IsFast) done = Map<F, Lanes4>(in f, x, y, into, done, count);
        if (done < count && Lanes2.IsFast) done = Map<F, Lanes2>(in f, x, y, into, done, count);
        if (done < count) Map<F, Lane1>(in f, x, y, into, done, count);
    }

    /// <summary>Goes on from <paramref name="done"/> as far as whole registers reach, and returns how far that is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static nint Map<F, T>(in F f, double* x, double* into, nint done, nint count) where F : struct, IFormula where T : unmanaged, ILanes<T>
    {
        for (; done <= count - T.Count; done += T.Count) f.At(T.Load(in x[done])).Store(ref into[done]);
        return done;
    }

    /// <summary>Goes on from <paramref name="done"/> as far as whole registers reach, and returns how far that is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static nint Map<F, T>(in F f, double* x, double* y, double* into, nint done, nint count) where F : struct, IFormula2 where T : unmanaged, ILanes<T>
    {
        for (; done <= count - T.Count; done += T.Count) f.At(T.Load(in x[done]), T.Load(in y[done])).Store(ref into[done]);
        return done;
    }

    private static void ThrowUnlessAsMany(int count, int into)
    {
        if (count != into) throw new ArgumentException($"{count} numbers can't be mapped into {into}; both must be as many.", nameof(into));
    }
}
