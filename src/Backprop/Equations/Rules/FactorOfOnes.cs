namespace Backprop;

/// <summary>What it means when the factor that goes over is a vector of ones: a copy forward is a sum backward, and a sum forward a copy backward.</summary>
internal static class FactorOfOnes
{
    /// <summary>On the left of X a column of ones copies X's row, a row of ones adds up X's rows.</summary>
    public static string OnTheLeft(Expression factor) => factor switch
    {
        OnesVector ones => Copied(ones.Axis),
        Transposed { Operand: OnesVector ones } => Summed(ones.Axis),
        _ => "",
    };

    /// <summary>On the right of X a row of ones copies X's column, a column of ones adds up X's columns.</summary>
    public static string OnTheRight(Expression factor) => factor switch
    {
        OnesVector ones => Summed(ones.Axis),
        Transposed { Operand: OnesVector ones } => Copied(ones.Axis),
        _ => "",
    };

    private static string Copied(Axis axis) => $" Here that factor is the vector of ones, which gave the same values to each of the {axis.Size} {axis.Meaning}; on the way back it adds up what they return.";

    private static string Summed(Axis axis) => $" Here that factor is the vector of ones, which added up the {axis.Size} {axis.Meaning}; on the way back it gives each of them a copy.";
}
