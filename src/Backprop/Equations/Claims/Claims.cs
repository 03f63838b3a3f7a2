namespace Backprop;

/// <summary>The claims of the three questions.</summary>
public static partial class Claims
{
    /// <summary>All claims, question by question.</summary>
    public static IReadOnlyList<Claim> All { get; } = [.. FirstQuestion(), .. SecondQuestion(), .. ThirdQuestion()];

    /// <summary>The claims of one question.</summary>
    public static IReadOnlyList<Claim> Of(int question) => [.. All.Where(claim => claim.Question == question)];

    /// <summary>Below this relative error two gradients count as equal: what central differences can tell.</summary>
    internal const double Same = 1e-7;

    /// <summary>‖a − n‖/(‖a‖ + ‖n‖).</summary>
    internal static double Error(Matrix claimed, Matrix numeric) => (claimed - numeric).Norm() / Math.Max(claimed.Norm() + numeric.Norm(), 1e-300);

    internal static string Say(double value) => NumberText.Short(value, 3);

    /// <summary>A vector's entries, for evidence.</summary>
    internal static string Say(Matrix vector) => $"({string.Join(", ", vector.ToArray().Select(Say))})";

    internal static Matrix Differences(ForwardEquations equations, string name) => LossDifferences.Of(equations.Loss, equations[name], equations.Values).Value;
}
