namespace Backprop;

/// <summary>The ten digits as strokes in the unit square, x to the right and y down: lists of points joined by straight pieces.</summary>
internal static class DigitStrokes
{
    private const double Degree = Math.PI / 180;

    /// <summary>The strokes of the digit 0 to 9.</summary>
    public static (double X, double Y)[][] Of(int digit) => digit switch
    {
        0 => [Arc(0.5, 0.5, 0.3, 0.45, 0, 360)],
        1 => [[(0.33, 0.25), (0.55, 0.05), (0.55, 0.95)]],
        2 => [[.. Arc(0.5, 0.31, 0.29, 0.26, 190, 395), (0.22, 0.95), (0.8, 0.95)]],
        3 => [[.. Arc(0.47, 0.28, 0.27, 0.23, 205, 450), .. Arc(0.47, 0.72, 0.31, 0.22, -90, 155)]],
        4 => [[(0.58, 0.05), (0.18, 0.66), (0.85, 0.66)], [(0.66, 0.4), (0.66, 0.95)]],
        5 => [[(0.77, 0.06), (0.32, 0.06), (0.28, 0.46), .. Arc(0.47, 0.67, 0.29, 0.27, 230, 500)]],
        6 => [[(0.68, 0.06), (0.44, 0.24), (0.28, 0.48), (0.23, 0.7)], Arc(0.5, 0.7, 0.27, 0.25, 0, 360)],
        7 => [[(0.2, 0.06), (0.8, 0.06), (0.4, 0.95)]],
        8 => [Arc(0.5, 0.27, 0.23, 0.22, 0, 360), Arc(0.5, 0.72, 0.28, 0.23, 0, 360)],
        _ => [Arc(0.49, 0.3, 0.26, 0.25, 0, 360), [(0.75, 0.3), (0.72, 0.6), (0.55, 0.95)]],
    };

    /// <summary>Part of an ellipse, from one angle to another in degrees: 0 is to the right, 90 below, 270 above.</summary>
    private static (double X, double Y)[] Arc(double x, double y, double width, double height, double from, double to) =>
        [.. Enumerable.Range(0, 13).Select(i => Degree * ToyData.Spaced(from, to, i, 13)).Select(t => (x + width * Trigonometry.Cos(t), y + height * Trigonometry.Sin(t)))];
}
