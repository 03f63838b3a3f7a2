namespace Backprop;

/// <summary>Work in parts that don't depend on each other.</summary>
internal abstract class SharedWork
{
    /// <summary>Does one part, counted from 0; any thread may do it, at any time.</summary>
    public abstract void Do(int part);
}
