namespace Backprop;

/// <summary>A loss of each entry alone.</summary>
/// <typeparam name="TEntry">(a, y) → loss.</typeparam>
/// <typeparam name="TGradient">(a, y) → factor·∂loss/∂a.</typeparam>
internal abstract record EntryLoss<TEntry, TGradient> : Loss where TEntry : struct, IFormula2 where TGradient : struct, IFormula2
{
    private protected abstract TEntry Entry { get; }

    private protected abstract TGradient Slope(double factor);

    internal sealed override PreparedLoss InLanes(LossLanes lanes, double factor) => new PreparedEntryLoss<TEntry, TGradient>(new(Entry, Slope(factor), lanes));

    private protected sealed override void EntriesCore(Matrix output, Matrix y, Matrix into) =>
        Elementwise.Map(Entry, output.Entries, y.Entries, into.Entries);

    private protected sealed override void GradientCore(Matrix output, Matrix y, double factor, Matrix into) =>
        Elementwise.Map(Slope(factor), output.Entries, y.Entries, into.Entries);
}
