namespace Backprop;

/// <summary>A function of one number, written once for lanes of any width.</summary>
internal interface IFormula
{
    T At<T>(T x) where T : unmanaged, ILanes<T>;
}
