namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 17: pairs, standard errors, and what a rule does to a rate.</summary>
    private static IEnumerable<Exercise> WriteUp()
    {
        double[] exact = [0.30, 0.20, 0.26, 0.22], averaged = [0.33, 0.22, 0.31, 0.24];
        static double Deviation(IEnumerable<double> values, int less) =>
            values.Average() is var mean ? Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Count() - less)) : 0;
        static double Square(double x) => x * x;
        var differences = averaged.Zip(exact, (a, e) => a - e).ToArray();
        var mean = differences.Average();

        yield return new("17.1", "Four seeds end at losses 0.30, 0.20, 0.26, 0.22 with the exact rule and, in the same order, at 0.33, 0.22, 0.31, 0.24 with the averaged one. Give the mean of the paired differences, averaged minus exact, and its standard error s/√n, as a row of two numbers, (1 × 2).",
            () => Matrix.RowVector(mean, Deviation(differences, 1) / 2),
            () =>
            [
                $"Differences, averaged − exact: {string.Join(", ", differences.Select(Num))}",
                $"Their mean: {Num(mean)}",
                $"s² = Σ(d − mean)²/(4 − 1) = (0 + 0.0001 + 0.0004 + 0.0001)/3 = {Num(Square(Deviation(differences, 1)))}",
                $"Standard error: s/√4 = {Num(Deviation(differences, 1))}/2 = {Num(Deviation(differences, 1) / 2)}",
                $"The row: {Row(Matrix.RowVector(mean, Deviation(differences, 1) / 2))}",
            ],
            new Mistake(MistakeKind.Value, () => Matrix.RowVector(mean, Deviation(differences, 1)), "The second number is how far single differences lie apart. How well is their mean known?"),
            new Mistake(MistakeKind.Value, () => Matrix.RowVector(mean, Deviation(differences, 0) / 2), "The mean was estimated from the same four numbers. What does s² divide by then?"),
            new Mistake(MistakeKind.Value, () => Matrix.RowVector(mean, Math.Sqrt(Square(Deviation(averaged, 1)) + Square(Deviation(exact, 1))) / 2), "That treats the eight runs as unrelated. Two runs of one seed share their start: take their difference first."),
            new Mistake(MistakeKind.Sign, () => Matrix.RowVector(-mean, Deviation(differences, 1) / 2), "Which of the two is subtracted from which?"));
        yield return new("17.2", "Weights and biases move at rate 0.02 on a loss that is a sum over the 32 samples of a batch, and the bias rule is the mean. At which rate would biases have to follow the exact rule to move as these do?",
            () => Scalar(0.02 / 32),
            () =>
            [
                "The bias moves by −0.02·(sum of its 32 deltas)/32.",
                "The exact rule at rate η moves it by −η·(sum of its 32 deltas).",
                "η = 0.02/32 = 0.000625",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(0.02 * 32), "The mean of 32 deltas is shorter than their sum. Does the bias move further or less far?"),
            new Mistake(MistakeKind.Factor, () => Scalar(0.02), "With the same rate and the exact rule the bias moves by the whole sum. These move by a part of it."));
    }
}
