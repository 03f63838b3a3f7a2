namespace Backprop;

/// <summary>All exercises, notebook by notebook.</summary>
internal static partial class ExerciseBook
{
    public static IReadOnlyList<Exercise> All { get; } =
    [
        .. TheQuestion(),
        .. ShapesOfABatch(),
        .. ActivationsAndLosses(),
        .. FourEquations(),
        .. WhyTheSum(),
        .. SumOrMean(),
        .. OnlineOrBatch(),
        .. CheckingGradients(),
        .. AutopsyOfWrongCode(),
        .. WhenTheSumIsTooBig(),
        .. PublishedTrainers(),
        .. MeansOfMeans(),
        .. ConventionsAndBugs(),
        .. WriteUp(),
    ];

    public static Exercise Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new KeyNotFoundException($"There is no exercise {id}; there are {string.Join(", ", All.Select(exercise => exercise.Id))}.");

    private static Matrix Scalar(double value) => Matrix.RowVector(value);
}
