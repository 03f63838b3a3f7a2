namespace Backprop;

/// <summary>Whether two lines of a derivation have the same numbers.</summary>
internal enum LineComparison
{
    /// <summary>They agree, and a wrong line would have been told from a right one.</summary>
    Same,

    /// <summary>An entry differs by more than rounding can explain.</summary>
    Different,

    /// <summary>Every entry is 0 in both, and so is every multiple of them.</summary>
    AllZero,

    /// <summary>An entry differs by no more than its rounding, which is as large as a good part of the entry itself.</summary>
    LostInRounding,
}

/// <summary>Compares lines entry by entry, each entry by what the arithmetic can resolve at its place.</summary>
internal static class LineComparer
{
    /// <summary>A ✓ says that at least six digits agree: an entry decides where its rounding is at most this part of it.</summary>
    private const double Decisive = 1e-6;

    public static LineComparison Compare(Expression line, Expression before, Evaluation evaluation)
    {
        var (value, expected) = (evaluation.Of(line), evaluation.Of(before));
        var rounding = new Lazy<Matrix>(() => Rounding(line) + Rounding(before));
        var (someNonzero, someLost) = (false, false);
        for (var i = 0; i < value.RowCount; i++)
            for (var j = 0; j < value.ColumnCount; j++)
            {
                var (right, difference) = (Math.Abs(expected[i, j]), Math.Abs(value[i, j] - expected[i, j]));
                someNonzero |= right > 0;
                if (difference <= DerivationCheck.LineTolerance * right) continue;
                if (!(difference <= rounding.Value[i, j])) return LineComparison.Different;
                someLost |= rounding.Value[i, j] > Decisive * right;
            }
        return someLost ? LineComparison.LostInRounding : someNonzero ? LineComparison.Same : LineComparison.AllZero;

        Matrix Rounding(Expression expression) => RoundingNoise.Spread(evaluation.Of(expression), noise => evaluation.Under(noise).Of(expression));
    }
}
