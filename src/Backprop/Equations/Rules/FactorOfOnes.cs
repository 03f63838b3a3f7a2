namespace Backprop;

/// <summary>What it means when the factor that goes over is a vector of ones.</summary>
internal static class FactorOfOnes
{
    public static string Remark(Expression factor) => factor switch
    {
        OnesVector ones => Remark(ones.Axis),
        Transposed { Operand: OnesVector ones } => Remark(ones.Axis),
        _ => "",
    };

    private static string Remark(Axis axis) => $" Here that factor is the vector of ones, which copied one value to the {axis.Size} {axis.Meaning}; gone over, it sums over them.";
}
