namespace Backprop;

/// <summary>
/// Ends of axes and grids that stay numbers where their distance is beyond double's range, and apart where it is beyond double's resolution. Wherever
/// the plain expression has a finite value, it is that value.
/// </summary>
internal static class Interval
{
    /// <summary>An axis shorter than this has ticks at its ends only: steps within it would be denormal, with too few digits to count by.</summary>
    private const double ShortestInSteps = 1e-290;

    /// <summary>The length in steps: (max − min)/<paramref name="steps"/>.</summary>
    public static double Step(double min, double max, double steps) =>
        max - min is var length && double.IsFinite(length) ? length / steps : max / steps - min / steps;

    /// <summary>How far the value is on its way from min to max: 0 at min, 1 at max.</summary>
    public static double Share(double value, double min, double max)
    {
        if (min == max) return 0.5;
        var share = (value - min) / (max - min);
        return double.IsFinite(share) ? share : (value / 4 - min / 4) / (max / 4 - min / 4);
    }

    /// <summary>The place at a share count/all of the way from min to max.</summary>
    public static double At(double min, double max, double count, double all)
    {
        var place = min + (max - min) * count / all;
        return double.IsFinite(place) ? place : min * (1 - count / all) + max * (count / all);
    }

    /// <summary>The interval with room at both ends: <paramref name="share"/> of its length.</summary>
    public static (double, double) Widened(double min, double max, double share)
    {
        var room = (max - min) * share;
        if (double.IsInfinity(room)) room = max * share - min * share;
        return (Finite(min - room), Finite(max + room));
    }

    /// <summary>The interval around one number: from half of it to one and a half of it.</summary>
    public static (double, double) Around(double number)
    {
        var (low, high) = (Finite(number - Math.Abs(number) / 2), Finite(number + Math.Abs(number) / 2));
        return low < high ? (low, high) : (-1, 1);
    }

    /// <summary>Positive ends with room by a factor.</summary>
    public static (double, double) WidenedBy(double factor, double min, double max) => (Math.Max(min / factor, double.Epsilon), Finite(max * factor));

    /// <summary>Whether steps within the interval can be counted in doubles: its ends are neither denormally near nor many more steps away from 0 than doubles tell apart.</summary>
    public static bool HasSteps(double min, double max, double step) =>
        max / 2 - min / 2 >= ShortestInSteps && Math.Max(Math.Abs(min), Math.Abs(max)) / step < 1L << 50;

    /// <summary>The number, or the last one on its side.</summary>
    public static double Finite(double value) => double.IsInfinity(value) ? Math.CopySign(double.MaxValue, value) : value;
}
