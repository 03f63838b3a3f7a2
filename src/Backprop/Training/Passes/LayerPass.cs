namespace Backprop;

/// <summary>
/// One layer at work on batches of one size, with samples in the lanes of registers: A is (out × batch). Everything has its place in
/// memory, and every product is cut into tiles beforehand. What lies beyond the last sample is never read into a result.
/// </summary>
internal sealed unsafe class LayerPass
{
    private readonly Activation activation;
    private readonly LayerPass? before;
    private readonly Workspace room = new();
    private readonly View p, input, withOnes, a, dZ, rows;

    /// <param name="activation">f.</param>
    /// <param name="p">P = [W; b], ((in + 1) × out).</param>
    /// <param name="input">[A; 1] of the layer before, ((in + 1) × batch).</param>
    /// <param name="before">The layer before; null for the first one.</param>
    public LayerPass(Activation activation, View p, View input, LayerPass? before)
    {
        (this.activation, this.p, this.input, this.before) = (activation, p, input, before);
        var (units, batch) = (p.Columns, input.Columns);
        (withOnes, dZ, rows) = (room.Matrix(units + 1, batch), room.Matrix(units, batch), room.Matrix(batch, units, AlignedMemory.ShortStride(units)));
        a = withOnes.Block(0, 0, units, batch);
        new Span<double>(withOnes[units, 0], (int)withOnes.RowStride).Fill(1);
    }

    /// <summary>Z = Pᵀ·[A; 1] with the A of the layer before, (out × (in + 1))·((in + 1) × batch), and A = f(Z).</summary>
    public IEnumerable<Prepared> Forward()
    {
        if (!ByRows(a.Rows, a.Columns)) return [.. PreparedProduct.Of<Plain>(p.Transposed, input.ToLines, a.ToLines, default), .. activation.InLanes(a)];
        var (z, turn) = (PreparedProduct.Of<Plain>(input.Transposed, p.ToLines, rows.ToLines, default), new PreparedTurn(rows, a, hasRoom: false));
        return activation.IsElementwise ? [.. z, .. activation.InLanes(rows), turn] : [.. z, turn, .. activation.InLanes(a)];
    }

    /// <summary>Of the last layer: dZ = dA ∘ f′(Z), where dA has come from the loss.</summary>
    public IEnumerable<Prepared> BackwardFromLoss() => activation.BackwardInLanes(dZ, a);

    /// <summary>dZᵀ, and from dZ that of the layer before: (W·dZ) ∘ f′, (in × out)·(out × batch).</summary>
    public IEnumerable<Prepared> Backward() =>
        [new PreparedTurn(dZ, rows, hasRoom: true), .. before?.activation.BackwardInLanes(p.Block(0, 0, p.Rows - 1, p.Columns), dZ, before.dZ, before.a) ?? []];

    /// <summary>[A; 1], ((out + 1) × batch).</summary>
    public View WithOnes => withOnes;

    /// <summary>A, (out × batch).</summary>
    public View A => a;

    /// <summary>dA, and after the way back dZ, (out × batch).</summary>
    public View DZ => dZ;

    /// <summary>dZᵀ after the way back, (batch × out).</summary>
    public View DZRows => rows;

    /// <summary>Whether fewer registers are filled with units in the lanes than with samples; Z is then computed as (batch × out) and turned.</summary>
    public static bool ByRows(int units, int batch) => batch * (long)AlignedMemory.Padded(units) < units * (long)AlignedMemory.Padded(batch);

    /// <summary>P ← P − η·([A; 1]·dZᵀ + λ·[W; 0]), ((in + 1) × batch)·(batch × out).</summary>
    public IEnumerable<Prepared> Descent(double* rate, double lambda) => lambda == 0
        ? PreparedProduct.Of<Descent>(input, rows.ToLines, p.ToLines, new(rate))
        : PreparedProduct.Of<DecayingDescent>(input, rows.ToLines, p.ToLines, new(rate, lambda, p.Rows - 1));

    /// <summary>dP = [A; 1]·dZᵀ + λ·[W; 0], kept in memory laid out like P's.</summary>
    public IEnumerable<Prepared> Gradient(in View dP, double lambda) => lambda == 0
        ? PreparedProduct.Of<Plain>(input, rows.ToLines, dP.ToLines, default)
        : PreparedProduct.Of<WithDecay>(input, rows.ToLines, dP.ToLines, new(lambda, (nint)(p.Data - dP.Data), p.Rows - 1));
}
