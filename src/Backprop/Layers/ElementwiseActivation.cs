namespace Backprop;

/// <summary>An activation of each entry alone.</summary>
/// <typeparam name="TValue">z → a.</typeparam>
/// <typeparam name="TBackward">(da, a) → dz = da·f′(z), with f′ in terms of a.</typeparam>
internal abstract class ElementwiseActivation<TValue, TBackward> : Activation where TValue : struct, IFormula where TBackward : struct, IFormula2
{
    public sealed override void Apply(Matrix z, Matrix into)
    {
        ThrowUnlessRoom(z, into);
        Elementwise.Map(default(TValue), z.Entries, into.Entries);
    }

    internal sealed override unsafe IEnumerable<Prepared> InLanes(View z) => [new PreparedMap<TValue>(default, z.Data, z.Rows * z.RowStride)];

    internal sealed override unsafe IEnumerable<Prepared> BackwardInLanes(View dA, View a) => [new PreparedMap2<TBackward>(default, dA.Data, a.Data, a.Rows * a.RowStride)];

    /// <remarks>Where a small product ends, f′ is applied to what is in registers; tiles of a large one would wait for A.</remarks>
    internal sealed override unsafe IEnumerable<Prepared> BackwardInLanes(View w, View dNext, View dZ, View a) => PreparedProduct.IsSmall(w, dNext)
        ? PreparedProduct.Of<CombinedWith<TBackward>>(w, dNext.ToLines, dZ.ToLines, new(default, (nint)(a.Data - dZ.Data)))
        : base.BackwardInLanes(w, dNext, dZ, a);

    private protected sealed override void BackwardCore(Matrix dA, Matrix a, Matrix into) =>
        Elementwise.Map(default(TBackward), dA.Entries, a.Entries, into.Entries);
}
