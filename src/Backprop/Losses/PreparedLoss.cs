namespace Backprop;

/// <summary>A loss with samples in the lanes: each sample's loss before reduction, and ∂L/∂output with the reduction's factor.</summary>
internal abstract class PreparedLoss : Prepared
{
    /// <summary>To be called when there are other targets.</summary>
    public virtual void TakeTargets() { }
}
