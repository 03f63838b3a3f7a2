namespace Backprop.Tests;

public class DigitsTests
{
    [Theory]
    [InlineData(8), InlineData(28)]
    public void Pictures_hold_grey_levels_from_paper_to_ink_and_every_digit_equally_often(int size)
    {
        var batch = Digits.Generate(50, size);
        Assert.Equal((50, size * size, 10), (batch.Count, batch.Inputs, batch.Outputs));
        Assert.Equal(Matrix.Filled(1, 10, 5), batch.Y.SumOverRows());
        Assert.All(batch.X.ToArray(), grey => Assert.Equal(grey, Math.Round(255 * Math.Clamp(grey, 0, 1)) / 255));
        Assert.InRange(batch.X.Sum() / batch.X.Shape.Count, 0.1, 0.4);
    }

    [Fact]
    public void The_same_seed_draws_the_same_pictures_and_another_seed_others()
    {
        Assert.Equal(Digits.Generate(20, seed: 5), Digits.Generate(20, seed: 5));
        Assert.NotEqual(Digits.Generate(20, seed: 5).X, Digits.Generate(20, seed: 6).X);
    }

    /// <summary>
    /// Pictures of one digit resemble each other more than those of different digits: the nearest of 500 pictures
    /// has the right digit for nearly all of 200 others. Guessing would be right for 20.
    /// </summary>
    [Fact]
    public void The_nearest_picture_shows_the_same_digit()
    {
        var (known, asked) = (Digits.Generate(500, seed: 1), Digits.Generate(200, seed: 2));
        var (digits, truth) = (OneHot.Labels(known.Y), OneHot.Labels(asked.Y));
        var right = Enumerable.Range(0, asked.Count).Count(i =>
            digits[Enumerable.Range(0, known.Count).MinBy(k => (known.X.Row(k) - asked.X.Row(i)).SumOfSquares())] == truth[i]);
        Assert.InRange(right, 170, 200);
    }

    /// <summary>Without noise the margin stays paper, and a zero has its hole.</summary>
    [Fact]
    public void A_zero_is_a_ring()
    {
        var batch = Digits.Generate(200, size: 28, noise: 0);
        foreach (var i in Enumerable.Range(0, batch.Count).Where(i => batch.Y[i, 0] == 1))
        {
            var ink = Enumerable.Range(0, 784).Where(k => batch.X[i, k] > 0.5).ToArray();
            var (row, column) = ((int)ink.Average(k => k / 28), (int)ink.Average(k => k % 28));
            Assert.Equal(0, batch.X[i, 28 * row + column]);
        }
        Assert.Equal(0, batch.X.Column(0).MaxAbs());
    }

    [Fact]
    public void Impossible_wishes_are_told()
    {
        Assert.StartsWith("5 samples are too few: each of the 10 classes needs at least one.", Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Generate(5)).Message);
        Assert.StartsWith("A digit can be told from 8 × 8 to 256 × 256 pixels, not from 4 × 4.", Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Generate(size: 4)).Message);
        Assert.StartsWith("The noise is a standard deviation", Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Generate(noise: -1)).Message);
    }
}
