namespace Backprop;

/// <summary>The gradients of a pass by itself, which stay.</summary>
internal sealed class ComputedGradients(Matrix[] dZ, Matrix[] dW, Matrix[] db, Matrix dX) : GradientSource
{
    public override int Layers => dZ.Length;

    public override Matrix DX => dX;

    public override Matrix DZ(int layer) => dZ[layer - 1];

    public override Matrix DW(int layer) => dW[layer - 1];

    public override Matrix Db(int layer) => db[layer - 1];
}
