namespace Backprop.Tests.Checking;

/// <summary>Answers from pencil and paper and what they are: the library and the book's page are both held to this table.</summary>
public static class PaperAnswers
{
    public static readonly double[] Delta = [0.10575419556888];
    private static readonly double[] Pair = [-0.177446917349274, 0.00612];

    /// <summary>What is right, what is given, and the verdict: right, so far, or wrong.</summary>
    public static IReadOnlyList<(double[] Right, double[] Given, string Verdict)> Cases { get; } =
    [
        (Delta, [0.1058], "right"),
        (Delta, [0.106], "right"),
        (Delta, [0.10575419557], "right"),
        (Delta, [0.1057], "wrong"),       // cut off, not rounded
        (Delta, [0.11], "so far"),
        (Delta, [0.1], "so far"),
        (Delta, [0.105], "wrong"),
        (Delta, [0.12], "wrong"),
        (Delta, [1], "wrong"),
        (Delta, [0], "wrong"),
        (Delta, [0.1058000000001], "wrong"),   // so many digits claim more than they hold
        ([0.3], [0.3], "right"),
        ([0.3], [0.30000000000000004], "right"),
        ([0.3], [0.301], "wrong"),
        ([0.29996], [0.3], "right"),      // 0.300
        ([2 / 3.0], [0.667], "right"),
        ([2 / 3.0], [0.6667], "right"),
        ([2 / 3.0], [0.67], "so far"),
        ([2 / 3.0], [0.666], "wrong"),
        ([2 / 3.0], [1], "wrong"),
        ([0.001875], [0.00188], "right"),
        ([0.001875], [1.9e-3], "so far"),
        ([6.5536], [6.55], "right"),
        ([6.5536], [6.6], "so far"),
        ([6.5536], [7], "so far"),
        ([6.5536], [10], "wrong"),
        ([3.01], [3.01], "right"),
        ([3.01], [3], "so far"),
        ([47720], [47720], "right"),
        ([47720], [47700], "wrong"),      // whole numbers are exact
        ([47720], [47719], "wrong"),
        ([47720], [47720.00001], "right"),
        ([6], [6.01], "wrong"),
        ([123.456], [123], "right"),
        ([123.456], [120], "wrong"),      // the zero of a whole number is a digit
        (Pair, [-0.177, 0.006], "right"),
        (Pair, [-0.177, 0.00612], "right"),
        (Pair, [-0.177, 0], "wrong"),
        (Pair, [-0.18, 0.006], "so far"),
        (Pair, [-0.1774, 0.0062], "wrong"),
        ([0.5, 0.2], [0.5, 0.2], "right"),
        ([0, 0, 1.25], [0, 0, 1.25], "right"),
        ([1e-7], [1.0004e-7], "wrong"),
        ([1.00041e-7], [1.0004e-7], "right"),
        ([0.5], [double.PositiveInfinity], "wrong"),
        ([0.5, 0.25], [0.5, double.NaN], "wrong"),
    ];
}
