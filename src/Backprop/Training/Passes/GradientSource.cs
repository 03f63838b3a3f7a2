namespace Backprop;

/// <summary>Where gradients are read.</summary>
internal abstract class GradientSource
{
    /// <summary>The step whose gradients these are; −1 while there are none to be read.</summary>
    public int Step { get; protected set; }

    public abstract int Layers { get; }

    public abstract Matrix DX { get; }

    public abstract Matrix DZ(int layer);

    public abstract Matrix DW(int layer);

    public abstract Matrix Db(int layer);
}
