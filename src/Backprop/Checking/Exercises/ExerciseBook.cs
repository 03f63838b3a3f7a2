namespace Backprop;

/// <summary>All exercises, notebook by notebook.</summary>
internal static partial class ExerciseBook
{
    public static IReadOnlyList<Exercise> All { get; } =
    [
        .. TheAnswer(),
        .. TheQuestion(),
        .. ShapesOfABatch(),
        .. ActivationsAndLosses(),
        .. FourEquations(),
        .. MeasuredSlopes(),
        .. WhyTheSum(),
        .. SumOrMean(),
        .. OnlineOrBatch(),
        .. CheckingGradients(),
        .. AutopsyOfWrongCode(),
        .. WhenTheSumIsTooBig(),
        .. APublishedTable(),
        .. PublishedTrainers(),
        .. MeansOfMeans(),
        .. ConventionsAndBugs(),
        .. WriteUp(),
    ];

    public static Exercise Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new KeyNotFoundException($"There is no exercise {id}; there are {string.Join(", ", All.Select(exercise => exercise.Id))}.");

    private static Matrix Scalar(double value) => Matrix.RowVector(value);

    /// <summary>A number in a worked solution.</summary>
    private static string Num(double value) => NumberText.Short(value);

    private static string Row(Matrix row) => $"({string.Join(", ", row.ToArray().Select(Num))})";

    private static IEnumerable<string> Rows(Matrix matrix) => Enumerable.Range(0, matrix.RowCount).Select(i => Row(matrix.Row(i)));
}
