namespace Backprop.Tests;

/// <summary>Distances in units of the last place.</summary>
internal static class Ulp
{
    /// <summary>How many doubles lie between two finite numbers, counting one of them.</summary>
    public static long Between(double a, double b) => Math.Abs(Rank(a) - Rank(b));

    /// <summary>|value − (exact + exactRest)| in units of the last place of exact.</summary>
    public static double Error(double value, double exact, double exactRest) => Math.Abs((value - exact - exactRest) / (Math.BitIncrement(Math.Abs(exact)) - Math.Abs(exact)));

    /// <summary>Matrices of one shape whose entries are at most neighbouring doubles.</summary>
    public static void AssertWithinOne(Matrix expected, Matrix actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.All(expected.ToArray().Zip(actual.ToArray()), pair => Assert.InRange(Between(pair.First, pair.Second), 0, 1));
    }

    private static long Rank(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
