namespace Backprop;

/// <summary>A check of a gradient report, begun by <see cref="Check.That(GradientCheckReport)"/>.</summary>
public readonly record struct GradientClaim(GradientCheckReport Report)
{
    /// <summary>Checks that every judged entry's relative error is below the bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is no positive number.</exception>
    /// <exception cref="CheckFailedException">One isn't, or no entry could be judged; the worst entry is named.</exception>
    public CheckPassed IsBelow(double bound)
    {
        if (!(bound > 0) || !double.IsFinite(bound))
            throw new ArgumentOutOfRangeException(nameof(bound), $"The bound is {NumberClaim.Text(bound)}; a relative error is compared with a positive number, such as 1e-8.");
        if (Report is null) throw new InvalidOperationException("There is no report to judge; begin with Check.That(GradientCheck.Of(network, batch, loss)).");
        if (Report.Parameters.All(parameter => parameter.Worst is null))
            throw new CheckFailedException($"No gradient could be judged: {Report.KinkNote}. Move the parameters a little, or take a smaller h.");
        if (!(Report.WorstRelativeError < bound))
            throw new CheckFailedException($"A gradient is off: {Report.WorstEntry}; allowed is {NumberClaim.Text(bound)}.");
        var judged = $"relative error of every gradient < {NumberClaim.Text(bound)}";
        return new(Report.Unjudged == 0 ? judged : $"{judged}; {Report.KinkNote}", $"worst {NumberClaim.Short(Report.WorstRelativeError)}");
    }
}
