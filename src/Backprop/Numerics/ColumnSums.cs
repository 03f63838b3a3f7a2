using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>1ᵀ·A: for each column ((0 + a₀) + a₁) + …, over the rows in order.</summary>
internal static unsafe class ColumnSums
{
    public static void Of(in View a, double* into)
    {
        var done = 0;
        if (Lanes8.IsFast) done = Of<Lanes8>(in a, into, Of<Twice<Twice<Lanes8>>>(in a, into, done));
        if (Lanes4.IsFast) done = Of<Lanes4>(in a, into, done);
        if (Lanes2.IsFast) done = Of<Lanes2>(in a, into, done);
        Of<Lane1>(in a, into, done);
    }

    /// <summary>Goes on from column <paramref name="done"/> as far as whole registers reach, and returns how far that is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Of<T>(in View a, double* into, int done) where T : unmanaged, ILanes<T>
    {
        for (; done <= a.Columns - T.Count; done += T.Count)
        {
            var sum = T.Of(0);
            var row = a[0, done];
            for (var i = 0; i < a.Rows; i++, row += a.RowStride) sum += T.Load(in *row);
            sum.Store(ref into[done]);
        }
        return done;
    }
}
