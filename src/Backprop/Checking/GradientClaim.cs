namespace Backprop;

/// <summary>A check of a gradient report, begun by <see cref="Check.That(GradientCheckReport)"/>.</summary>
public readonly record struct GradientClaim(GradientCheckReport Report)
{
    /// <summary>
    /// Checks that every entry's relative error is below the bound. An entry that can't be judged is told in the outcome: one within h of a
    /// ReLU kink, and one whose difference from it is less than the central difference can tell.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is no positive number.</exception>
    /// <exception cref="CheckFailedException">One isn't, or no entry could be judged; the worst entry is named.</exception>
    public CheckPassed IsBelow(double bound)
    {
        if (!(bound > 0) || !double.IsFinite(bound))
            throw new ArgumentOutOfRangeException(nameof(bound), $"The bound is {NumberClaim.Text(bound)}; a relative error is compared with a positive number, such as 1e-8.");
        if (Report is null) throw new InvalidOperationException("There is no report to judge; begin with Check.That(GradientCheck.Of(network, batch, loss)).");
        if (Report.Worst(IsWrong) is { } wrong)
            throw new CheckFailedException($"A gradient is off: {wrong}; allowed is {NumberClaim.Text(bound)}.");
        var entries = Report.Parameters.SelectMany(parameter => parameter.Entries).ToList();
        if (!entries.Any(IsRight))
            throw new CheckFailedException($"No gradient could be judged: {Report.Note(IsOpen)}. Move the parameters a little, or take another h.");
        var (right, open) = ($"relative error of every gradient < {NumberClaim.Text(bound)}", Report.Note(IsOpen));
        return new(open.Length == 0 ? right : $"{right}; {open}", $"worst {NumberClaim.Short(entries.Where(IsRight).Max(entry => entry.RelativeError))}");

        bool IsRight(GradientEntry entry) => entry.IsJudged && entry.RelativeError < bound;

        bool IsWrong(GradientEntry entry) => entry.IsJudged && !(entry.RelativeError < bound) && !entry.IsWithinResolution;

        bool IsOpen(GradientEntry entry) => !IsRight(entry) && !IsWrong(entry);
    }
}
