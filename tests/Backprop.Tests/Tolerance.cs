namespace Backprop.Tests;

/// <summary>How close numbers must be, and why.</summary>
internal static class Tolerance
{
    /// <summary>Published gradients were computed with another order of the same additions: a few roundings of numbers near 1.</summary>
    public const double Golden = 1e-14;

    /// <summary>Central differences at h = 1e-5 of well-scaled networks: truncation h² and rounding ε/h, both near 1e-11, over gradients down to 1e-4.</summary>
    public const double GradientCheck = 1e-6;

    /// <summary>The same on the golden network, whose gradients are all above 1e-3.</summary>
    public const double GoldenGradientCheck = 1e-8;
}
