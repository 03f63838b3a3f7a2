namespace Backprop.Tests.Layers;

public class ActivationTests
{
    private static readonly Matrix Z = Matrix.FromRows([-2, -0.5, 0.1], [0.7, 1.5, 3]);

    public static TheoryData<string> Elementwise => ["sigmoid", "tanh", "ReLU", "identity"];

    private static Activation Named(string name) => new[] { Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity }.Single(a => a.Name == name);

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Derivatives_are_slopes(string name)
    {
        var f = Named(name);
        var slope = Z.Map(z => FiniteDifferences.Central(x => f.Apply(Matrix.FromRows([x]))[0, 0], z));
        Assert.Equal(0, f.Derivative(Z).MaxAbsDifference(slope), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Backward_multiplies_by_the_derivative(string name)
    {
        var (f, dA) = (Named(name), Matrix.FromRows([1, 2, 3], [4, 5, 6]));
        Assert.Equal(0, f.Backward(dA, f.Apply(Z)).MaxAbsDifference(dA.Hadamard(f.Derivative(Z))), 1e-14);
    }

    [Fact]
    public void Values_are_the_definitions()
    {
        Assert.Equal(0, Activation.Sigmoid.Apply(Z).MaxAbsDifference(Z.Map(z => 1 / (1 + Math.Exp(-z)))), 1e-15);
        Assert.Equal(0, Activation.Tanh.Apply(Z).MaxAbsDifference(Z.Map(Math.Tanh)), 1e-15);
        Assert.Equal(Matrix.FromRows([0, 0, 0.1], [0.7, 1.5, 3]), Activation.ReLU.Apply(Z));
        Assert.Same(Activation.Identity, Activation.Identity);
        Assert.Equal(Z, Activation.Identity.Apply(Z));
    }

    [Fact]
    public void The_slope_of_relu_at_zero_is_zero() =>
        Assert.Equal(0, Activation.ReLU.Derivative(Matrix.Zeros(1, 1))[0, 0]);

    [Fact]
    public void Not_a_number_passes_through_relu_instead_of_vanishing() =>
        Assert.True(double.IsNaN(Activation.ReLU.Apply(Matrix.FromRows([double.NaN]))[0, 0]));

    [Fact]
    public void Softmax_rows_sum_to_one_and_do_not_overflow()
    {
        var a = Activation.Softmax.Apply(Matrix.FromRows([1000, 1001, 999], [-1000, 0, 1]));
        Assert.Equal(0, a.SumOverColumns().MaxAbsDifference(Matrix.Ones(2, 1)), 1e-15);
        Assert.Equal(Math.E, a[0, 1] / a[0, 0], 1e-14);
    }

    [Fact]
    public void Softmax_backward_is_its_whole_jacobian()
    {
        var dA = Matrix.FromRows([0.3, -1, 2], [1, 0, 0]);
        var numeric = FiniteDifferences.Gradient(z => Activation.Softmax.Apply(z).Hadamard(dA).Sum(), Z);
        Assert.Equal(0, Activation.Softmax.Backward(dA, Activation.Softmax.Apply(Z)).MaxAbsDifference(numeric), 1e-9);
        Assert.Contains("no elementwise derivative", Assert.Throws<NotSupportedException>(() => Activation.Softmax.Derivative(Z)).Message);
    }
}
