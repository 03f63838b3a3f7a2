namespace Backprop;

/// <summary>Numbers of rows or columns cut into parts that differ by one at most.</summary>
internal static class EqualParts
{
    /// <summary>The fewest parts with at most so many each.</summary>
    public static int Count(int count, int most) => count / most + (count % most > 0 ? 1 : 0);

    /// <summary>Where a part begins; part number <paramref name="parts"/> begins at the end.</summary>
    public static int Start(int count, int part, int parts) => (int)((long)count * part / parts);
}
