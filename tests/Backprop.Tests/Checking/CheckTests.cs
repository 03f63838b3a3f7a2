namespace Backprop.Tests.Checking;

public class CheckTests
{
    [Fact]
    public void A_check_that_holds_shows_its_evidence()
    {
        var loss = 0.25;
        Assert.Equal("✓ loss = 0.25 within 0.1 (off by 0)", Check.That(loss).Is(0.25, within: 0.1).ToString());
        Assert.Equal("✓ loss < 1 (0.25)", Check.That(loss).IsBelow(1).ToString());
        Assert.Equal("✓ loss > 0", Check.That(loss > 0).ToString());
    }

    [Fact]
    public void A_check_that_fails_throws_both_numbers()
    {
        var loss = 0.5;
        Assert.Equal("loss is 0.5, which is 0.25 away from 0.25; allowed is 0.1.", Assert.Throws<CheckFailedException>(() => Check.That(loss).Is(0.25, within: 0.1)).Message);
        Assert.Throws<CheckFailedException>(() => Check.That(double.NaN).Is(0, within: 1));
        Assert.Throws<CheckFailedException>(() => Check.That(double.NaN).IsBelow(1));
        Assert.Throws<CheckFailedException>(() => Check.That(loss > 1));
    }

    [Fact]
    public void Matrices_are_compared_by_shape_and_worst_entry()
    {
        var db = Matrix.RowVector(1, 2);
        Assert.Equal("✓ db is as expected (to the last bit)", Check.That(db).Is(Matrix.RowVector(1, 2)).ToString());
        Assert.StartsWith("db[0, 1] is 2 but 2.5 was expected", Assert.Throws<CheckFailedException>(() => Check.That(db).Is(Matrix.RowVector(1, 2.5))).Message);
        Assert.Throws<ShapeException>(() => Check.That(db).Is(Matrix.ColumnVector(1, 2)));
        Assert.Throws<CheckFailedException>(() => Check.That(Matrix.RowVector(double.NaN)).Is(Matrix.RowVector(1), within: 10));
    }

    [Fact]
    public void A_refusal_is_caught_and_its_absence_is_a_failure()
    {
        var error = Check.Refused<ShapeException>(() => Matrix.Ones(3, 5) + Matrix.Ones(3, 1));
        Assert.Contains("b·1ᵀ is (3 × 1)(1 × 5) = (3 × 5)", error.Message);
        Assert.Throws<CheckFailedException>(() => Check.Refused<ShapeException>(() => Matrix.Ones(3, 5) + Matrix.Ones(3, 5)));
        Assert.Throws<CheckFailedException>(() => Check.Refused<ShapeException>(() => throw new InvalidOperationException("other")));
    }

    [Theory]
    [InlineData(-1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_tolerance_that_decides_nothing_is_refused(double within)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Check.That(1.0).Is(2, within));
        Assert.Throws<ArgumentOutOfRangeException>(() => Check.That(Matrix.Ones(1, 2)).Is(Matrix.Ones(1, 2), within));
    }

    [Fact]
    public void Several_checks_become_one_sentence_that_unfolds_into_them()
    {
        var together = Check.All("both hold", Check.That(1.0, "one").Is(1), Check.That(2.0, "two").Is(2));
        Assert.Equal("✓ both hold (2 checks)", together.ToString());
        Assert.Contains("<summary><strong>✓</strong> both hold", together.ToHtml());
        Assert.Contains(together.Checks[1].ToHtml(), together.ToHtml());
    }

    [Fact]
    public void A_sentence_without_a_check_behind_it_is_refused() =>
        Assert.StartsWith("No check stands behind \"all is well\".", Assert.Throws<ArgumentException>(() => Check.All("all is well")).Message);
}
