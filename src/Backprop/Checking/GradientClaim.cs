namespace Backprop;

/// <summary>A check of a gradient report, begun by <see cref="Check.That(GradientCheckReport)"/>.</summary>
public readonly record struct GradientClaim(GradientCheckReport Report)
{
    /// <summary>Checks that every judged entry's relative error is below the bound.</summary>
    /// <exception cref="CheckFailedException">One isn't, or no entry could be judged; the worst entry is named.</exception>
    public CheckPassed IsBelow(double bound)
    {
        if (Report.Parameters.All(parameter => parameter.Worst is null))
            throw new CheckFailedException($"No gradient could be judged: {Report.KinkNote}. Move the parameters a little, or take a smaller h.");
        if (!(Report.WorstRelativeError < bound))
            throw new CheckFailedException($"A gradient is off: {Report.WorstEntry}; allowed is {NumberClaim.Text(bound)}.");
        var judged = $"relative error of every gradient < {NumberClaim.Text(bound)}";
        return new(Report.Unjudged == 0 ? judged : $"{judged}; {Report.KinkNote}", $"worst {NumberClaim.Short(Report.WorstRelativeError)}");
    }
}
