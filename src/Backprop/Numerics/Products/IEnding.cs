namespace Backprop;

/// <summary>What becomes of a finished sum before it is written to c.</summary>
internal unsafe interface IEnding
{
    V Of<V>(V sum, double* c, int column) where V : struct, ILanes<V>;
}
