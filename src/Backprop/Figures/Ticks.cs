using System.Globalization;

namespace Backprop;

/// <summary>Where an axis has its ticks: multiples of 1, 2 or 5 times a power of ten; on a logarithmic axis whole powers, with minor ticks between.</summary>
internal sealed record Ticks(IReadOnlyList<(double Value, string Label)> Major, IReadOnlyList<double> Minor)
{
    /// <summary>The linear step (1, 2 or 5 · 10ᵏ) that gives at most about <paramref name="target"/> ticks over an interval.</summary>
    public static (int Digit, int Exponent) Step(double min, double max, int target)
    {
        var raw = Interval.Step(min, max, Math.Max(1, target));
        var exponent = (int)Math.Floor(Logarithm.Base10(raw));
        var lead = raw / PowerOfTen(exponent);
        return lead <= 1.0001 ? (1, exponent) : lead <= 2.0001 ? (2, exponent) : lead <= 5.0001 ? (5, exponent) : (1, exponent + 1);
    }

    public static Ticks Linear(double min, double max, int target)
    {
        if (!Interval.HasSteps(min, max, Interval.Step(min, max, Math.Max(1, target)))) return new([Labelled(min), Labelled(max)], []);
        var step = Step(min, max, target);
        var size = step.Digit * PowerOfTen(step.Exponent);
        List<(double, string)> major = [];
        for (var i = Math.Ceiling(min / size - 1e-9); i <= max / size + 1e-9; i++)
            major.Add(Labelled(Multiple(i, step)));
        return new(major, []);
    }

    private static (double, string) Labelled(double value) => (value, NumberText.Short(value, 6));

    public static Ticks Logarithmic(double min, double max, int target)
    {
        var low = (int)Math.Ceiling(Logarithm.Base10(min) - 1e-9);
        var high = (int)Math.Floor(Logarithm.Base10(max) + 1e-9);
        if (high - low < 2) return new(Leading(min, max, low - 1, high + 1), []);

        var every = Math.Max(1, (high - low + target) / target);
        List<(double, string)> major = [];
        for (var k = low; k <= high; k++)
            if (k % every == 0) major.Add((PowerOfTen(k), k is >= -2 and <= 3 && every == 1 ? NumberText.Short(PowerOfTen(k)) : NumberText.PowerOfTen(k)));
        List<double> minor = [];
        for (var k = low - 1; every == 1 && high - low <= 6 && k <= high; k++)
            for (var digit = 2; digit <= 9; digit++)
                if (digit * PowerOfTen(k) is var v && v > min && v < max) minor.Add(v);
        return new(major, minor);
    }

    /// <summary>Within a decade or two: 1, 2 and 5 times powers of ten, all digits where those are too few, plain multiples where even they are.</summary>
    private static List<(double, string)> Leading(double min, double max, int low, int high)
    {
        foreach (var digits in (int[][])[[1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]])
        {
            var major = Enumerable.Range(low, high - low + 1).SelectMany(k => digits.Select(d => d * PowerOfTen(k)))
                .Where(v => double.IsFinite(v) && v >= min * 0.9999 && v <= max * 1.0001).Select(v => (v, NumberText.Short(v))).ToList();
            if (major.Count >= 3) return major;
        }
        return [.. Linear(min, max, 4).Major];
    }

    /// <summary>The least interval of ticks around [min, max].</summary>
    public static (double Min, double Max) Around(double min, double max, int target)
    {
        if (!Interval.HasSteps(min, max, Interval.Step(min, max, Math.Max(1, target)))) return (min, max);
        var step = Step(min, max, target);
        var size = step.Digit * PowerOfTen(step.Exponent);
        return (Interval.Finite(Multiple(Math.Floor(min / size + 1e-9), step)), Interval.Finite(Multiple(Math.Ceiling(max / size - 1e-9), step)));
    }

    private static double Multiple(double i, (int Digit, int Exponent) step) =>
        step.Exponent < 0 ? i * step.Digit / PowerOfTen(-step.Exponent) : i * step.Digit * PowerOfTen(step.Exponent);

    /// <summary>10ᵏ, correctly rounded.</summary>
    public static double PowerOfTen(int k) => double.Parse("1e" + k.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
