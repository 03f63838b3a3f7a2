namespace Backprop;

/// <summary>A function of two numbers, written once for lanes of any width.</summary>
internal interface IFormula2
{
    T At<T>(T x, T y) where T : unmanaged, ILanes<T>;
}
