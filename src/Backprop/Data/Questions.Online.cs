namespace Backprop;

public static partial class Questions
{
    /// <summary>
    /// The ten rows of the online trainer that the third question's answers lead to: X (10 × 2), Y (10 × 2) one-hot, in the order they are trained in
    /// (machinelearningmastery.com, "implement backpropagation algorithm scratch python").
    /// </summary>
    public static Batch OnlineBatch() => new(
        new double[,]
        {
            { 2.7810836, 2.550537003 }, { 1.465489372, 2.362125076 }, { 3.396561688, 4.400293529 }, { 1.38807019, 1.850220317 }, { 3.06407232, 3.005305973 },
            { 7.627531214, 2.759262235 }, { 5.332441248, 2.088626775 }, { 6.922596716, 1.77106367 }, { 8.675418651, -0.242068655 }, { 7.673756466, 3.508563011 },
        },
        OneHot.Of([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], 2),
        new(["x₁", "x₂"], ["0", "1"]));
}
