using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>What a <see cref="RowSum{T, TTerms}"/> adds up.</summary>
internal interface ITerms
{
    /// <summary>The terms at a place in memory.</summary>
    T First<T>(nint place) where T : unmanaged, ILanes<T>;

    /// <summary>A sum and the terms there.</summary>
    T Add<T>(T sum, nint place) where T : unmanaged, ILanes<T>;
}

/// <summary>x.</summary>
internal readonly unsafe struct Entries(double* x) : ITerms
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T First<T>(nint place) where T : unmanaged, ILanes<T> => T.Load(in x[place]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Add<T>(T sum, nint place) where T : unmanaged, ILanes<T> => sum + T.Load(in x[place]);
}

/// <summary>x·y, added with one rounding.</summary>
internal readonly unsafe struct EntryProducts(double* x, double* y) : ITerms
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T First<T>(nint place) where T : unmanaged, ILanes<T> => T.Load(in x[place]) * T.Load(in y[place]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Add<T>(T sum, nint place) where T : unmanaged, ILanes<T> => T.MultiplyAdd(T.Load(in x[place]), T.Load(in y[place]), sum);
}
