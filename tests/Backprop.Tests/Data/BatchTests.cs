namespace Backprop.Tests;

public class BatchTests
{
    private static readonly Batch Five = new(Matrix.FromFormula(5, 4, k => k), Matrix.FromFormula(5, 3, k => -k));

    [Fact]
    public void A_batch_counts_its_samples_inputs_and_outputs()
    {
        Assert.Equal((5, 4, 3), (Five.Count, Five.Inputs, Five.Outputs));
        Assert.Equal("5 samples: X (5 × 4) → Y (5 × 3)", Five.ToString());
    }

    [Fact]
    public void Samples_without_targets_are_refused_with_both_numbers()
    {
        var error = Assert.Throws<ShapeException>(() => new Batch(Matrix.Zeros(5, 4), Matrix.Zeros(3, 4)));
        Assert.Equal("Batch: X is (5 × 4) but Y is (3 × 4); every sample needs its target, and 5 rows of X are not 3 rows of Y. "
            + "If the 4 samples stand in the columns, use Batch.FromColumns(X, Y).", error.Message);
        Assert.Contains("5 columns of X are not 6 columns of Y", Assert.Throws<ShapeException>(() => Batch.FromColumns(Matrix.Zeros(4, 5), Matrix.Zeros(3, 6))).Message);
    }

    [Fact]
    public void Samples_in_columns_become_rows()
    {
        var batch = Batch.FromColumns(Matrix.FromFormula(4, 5, k => k), Matrix.FromFormula(3, 5, k => k));
        Assert.Equal(new MatrixShape(5, 4), batch.X.Shape);
        Assert.Equal(Matrix.RowVector(1, 6, 11, 16), batch.X.Row(1));
        Assert.Equal(Matrix.RowVector(1, 6, 11), batch.Y.Row(1));
    }

    [Fact]
    public void Rows_and_picked_rows_keep_sample_and_target_together()
    {
        var middle = Five.Rows(1..3);
        Assert.Equal((Matrix.RowVector(4, 5, 6, 7), Matrix.RowVector(-3, -4, -5)), (middle.X.Row(0), middle.Y.Row(0)));
        var picked = Five.Pick(4, 0, 4);
        Assert.Equal(3, picked.Count);
        Assert.Equal((Five.X.Row(4), Five.Y.Row(4)), (picked.X.Row(2), picked.Y.Row(2)));
        Assert.Equal((Five.X.Row(0), Five.Y.Row(0)), (picked.X.Row(1), picked.Y.Row(1)));
    }

    [Fact]
    public void A_row_outside_the_batch_is_named() =>
        Assert.StartsWith("Row 5 (entry 1 of 2) isn't in the batch; its 5 rows go from 0 to 4.", Assert.Throws<ArgumentOutOfRangeException>(() => Five.Pick(0, 5)).Message);

    [Fact]
    public void Names_are_as_many_as_columns_and_stay_with_the_rows()
    {
        var names = new BatchNames(["a", "b"], ["yes", "no"]);
        var batch = new Batch(Matrix.Zeros(3, 2), Matrix.Zeros(3, 2), names);
        Assert.Equal(names, batch.Rows(..1).Names);
        Assert.Equal(names, batch.Pick(2).Names);
        Assert.Equal(new BatchNames(["a", "b"], ["yes", "no"]), names);
        Assert.NotEqual(new BatchNames(["a", "b"], ["no", "yes"]), names);
        Assert.Equal("X (3 × 3) has 3 columns but 2 names: a, b.", Assert.Throws<ArgumentException>(() => new Batch(Matrix.Zeros(3, 3), Matrix.Zeros(3, 2), names)).Message);
        Assert.Equal("Y (3 × 1) has 1 columns but 2 names: yes, no.", Assert.Throws<ArgumentException>(() => new Batch(Matrix.Zeros(3, 2), Matrix.Zeros(3, 1), names)).Message);
    }

    [Fact]
    public void Parts_are_consecutive_and_make_up_the_batch()
    {
        var batch = Questions.FirstBatch();
        var parts = batch.Split(1, 3, 1);
        Assert.Equal([1, 3, 1], parts.Select(part => part.Count));
        for (var i = 0; i < 3; i++) Assert.Equal(batch.X.Row(1 + i), parts[1].X.Row(i));
        Assert.Equal(batch.Y.Row(4), parts[2].Y);
    }

    [Theory]
    [InlineData("4 + 2", 4, 2), InlineData("5 + 0", 5, 0), InlineData("6 + -1", 6, -1)]
    public void Parts_that_do_not_make_up_the_batch_are_refused(string parts, int first, int second) =>
        Assert.StartsWith($"Parts of {parts} samples don't make up the batch of 5", Assert.Throws<ArgumentException>(() => Questions.FirstBatch().Split(first, second)).Message);
}
