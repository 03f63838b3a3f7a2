using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// A softmax whose largest share p is close to 1: log p is lost in the rounding of Σe = 1 + rest, but not in the rest itself. Here e = e^(z − max z),
/// so the largest e is 1, and where Σe &lt; √2 it is the only one that isn't below 1.
/// </summary>
internal static class SureSoftmax
{
    /// <summary>√2, up to which ln(1 + rest) is taken from the rest.</summary>
    private const double Root2 = 1.4142135623730951;

    /// <summary>Whether the rest matters in no lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNowhere<T>(T sum) where T : unmanaged, ILanes<T> => T.AllLess(T.Of(Root2), sum);

    /// <summary>e of a class that isn't the largest, and 0 for that one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Rest<T>(T e) where T : unmanaged, ILanes<T> => T.IfLess(e, T.Of(1), e, T.Of(0));

    /// <summary>ln Σe, from its rounded value where that is good enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T sum, T rest, T logSum) where T : unmanaged, ILanes<T> => T.IfLess(sum, T.Of(Root2), LogFormula.OfParts(T.Of(0), rest), logSum);
}

/// <summary>The sum of all e but the largest.</summary>
internal readonly unsafe struct Rests(double* e) : ITerms
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T First<T>(nint place) where T : unmanaged, ILanes<T> => SureSoftmax.Rest(T.Load(in e[place]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Add<T>(T sum, nint place) where T : unmanaged, ILanes<T> => sum + SureSoftmax.Rest(T.Load(in e[place]));
}
