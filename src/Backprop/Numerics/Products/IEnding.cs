namespace Backprop;

/// <summary>What becomes of a finished sum before it is written to c.</summary>
internal unsafe interface IEnding
{
    /// <summary>Whether it reads what c held before the product; sums of a part of k can't be kept there then.</summary>
    static abstract bool ReadsResult { get; }

    /// <param name="sum">Sums of consecutive columns.</param>
    /// <param name="c">Where they are written.</param>
    /// <param name="row">Their row in C.</param>
    V Of<V>(V sum, double* c, int row) where V : unmanaged, ILanes<V>;
}
