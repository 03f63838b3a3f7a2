namespace Backprop.Tests.Training;

public class MinimumTests
{
    [Fact]
    public void Least_squares_is_solved_to_its_normal_equations()
    {
        var batch = Questions.FirstBatch();
        var layer = Minimum.Near(Questions.LastLayer(), batch, Loss.SquaredError.WithL2(0.1));
        // (Xᵀ·X + λ/2)·W + Xᵀ·1·b = Xᵀ·Y, and 1ᵀ·(X·W + 1·b − Y) = 0
        var residual = Matrix.AddToEachRow(batch.X * layer["W1"], layer["b1"]) - batch.Y;
        Assert.InRange((batch.X.Transpose() * residual + 0.05 * layer["W1"]).MaxAbs(), 0, 1e-10);
        Assert.InRange(residual.SumOverRows().MaxAbs(), 0, 1e-10);
    }

    [Fact]
    public void A_start_without_a_minimum_near_by_is_told_how_far_it_came()
    {
        // Without a penalty the logits of separable data grow for ever.
        var batch = new Batch(Matrix.FromRows([1.0], [-1]), Matrix.FromRows([1.0, 0], [0, 1]));
        var start = Network.Create([1, 2], Activation.Identity, seed: 1);
        Assert.Contains("Newton's method didn't arrive", Assert.Throws<ArithmeticException>(() => Minimum.Near(start, batch, Loss.SoftmaxCrossEntropy, tolerance: 1e-300, mostSteps: 5)).Message);
    }
}
