namespace Backprop;

/// <summary>
/// C = A·B, where A and B may be transposed views. Entry (i, j) is ((0 + a₀·b₀) + a₁·b₁) + …, each step with one rounding (fused
/// multiply-add), in the order of k: however the work is cut into tiles, blocks and threads, every bit is the definition's.
/// </summary>
internal static unsafe class Product
{
    /// <summary>The definition.</summary>
    public static void Define<TEnding>(in View a, in View b, in View c, in TEnding ending) where TEnding : struct, IEnding
    {
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < a.Columns; k++) sum = Math.FusedMultiplyAdd(*a[i, k], *b[k, j], sum);
                *c[i, j] = ending.Of(new Lane1(sum), c[i, j], j).Value;
            }
    }

    /// <summary>C = A·B, (m × k)·(k × n), each sum with the ending applied. C has consecutive columns and shares no memory with A and B.</summary>
    public static void Times<TEnding>(in View a, in View b, in View c, in TEnding ending) where TEnding : struct, IEnding
    {
        if (c.Rows == 0 || c.Columns == 0) return;
        if (Lanes8.IsFast) Tiled<Lanes8>.Times(in a, in b, in c, in ending, tallest: 14);
        else if (Lanes4.IsFast) Tiled<Lanes4>.Times(in a, in b, in c, in ending, tallest: 6);
        else if (Lanes2.IsFast) Tiled<Lanes2>.Times(in a, in b, in c, in ending, tallest: 6);
        else Define(in a, in b, in c, in ending);
    }
}
