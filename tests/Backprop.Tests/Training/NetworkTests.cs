namespace Backprop.Tests.Training;

public class NetworkTests
{
    [Fact]
    public void Parameters_and_gradients_go_by_name()
    {
        var network = Network.Create([4, 5, 3], Activation.Sigmoid, seed: 3);
        Assert.Equal(["W1", "b1", "W2", "b2"], network.ParameterNames);
        Assert.Equal(new MatrixShape(5, 3), network["W²"].Shape);
        var gradients = network.Gradients(Questions.FirstBatch(), Loss.SquaredError);
        Assert.Equal(["dX", "dZ1", "dW1", "db1", "dZ2", "dW2", "db2"], gradients.Names);
        Assert.Equal(new MatrixShape(5, 5), gradients["dZ1"].Shape);
        Assert.Equal("There is no 'dW3' here; there are dX, dZ1, dW1, db1, dZ2, dW2, db2.", Assert.Throws<KeyNotFoundException>(() => gradients["dW3"]).Message);
    }

    [Fact]
    public void Forward_keeps_every_matrix_the_way_back_needs()
    {
        var network = Questions.RowsNetwork();
        var pass = network.Forward(Questions.RowsNetworkBatch().X);
        Assert.Equal(["X", "Z1", "A1", "Z2", "A2"], pass.Names);
        Assert.Equal(pass["X"] * network["W1"] + Matrix.Ones(5, 1) * network["b1"], pass["Z1"]);
        Assert.Equal(Activation.Sigmoid.Apply(pass["Z1"]), pass["A1"]);
        Assert.Same(pass.Output, pass["A2"]);
        Assert.Same(pass.X, pass["A0"]);
    }

    [Fact]
    public void A_start_depends_on_its_seed_alone()
    {
        Assert.True(Network.Create([3, 2], Activation.Tanh, seed: 5).SameBits(Network.Create([3, 2], Activation.Tanh, seed: 5)));
        Assert.False(Network.Create([3, 2], Activation.Tanh, seed: 5).SameBits(Network.Create([3, 2], Activation.Tanh, seed: 6)));
    }

    [Fact]
    public void With_changes_one_parameter_of_a_copy()
    {
        var network = Questions.LastLayer();
        var changed = network.With("b1", Matrix.RowVector(1, 2, 3));
        Assert.Equal(Matrix.RowVector(1, 2, 3), changed["b1"]);
        Assert.NotEqual(changed["b1"], network["b1"]);
        Assert.Contains("a parameter keeps its shape", Assert.Throws<ShapeException>(() => network.With("b1", Matrix.ColumnVector(1, 2, 3))).Message);
    }

    [Fact]
    public void A_step_along_its_own_gradients_is_the_trainers_step()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var stepped = network.Step(0.3, network.Gradients(batch, Loss.HalfSquaredError));
        Assert.True(stepped.SameBits(Trainer.Run(network, batch, Loss.HalfSquaredError, 0.3, steps: 1).Final));
        Assert.True(network.SameBits(Questions.RowsNetwork()));
    }

    [Fact]
    public void A_step_along_a_gradient_of_another_shape_is_refused()
    {
        var (network, batch) = (Questions.LastLayer(), Questions.FirstBatch());
        var gradients = network.Gradients(batch, Loss.SquaredError);
        var error = Assert.Throws<ShapeException>(() => network.Step(0.1, name => name == "b1" ? gradients["dZ1"] : gradients["dW1"]));
        Assert.Contains("b1 is (1 × 3) but db1 is (5 × 3)", error.Message);
        Assert.Contains("sum over them", error.Message);
    }

    [Fact]
    public void Layers_that_do_not_meet_are_refused()
    {
        var error = Assert.Throws<ShapeException>(() => new Network(
            new Dense(Matrix.Ones(2, 3), Matrix.Zeros(1, 3), Activation.Tanh), new Dense(Matrix.Ones(4, 1), Matrix.Zeros(1, 1), Activation.Tanh)));
        Assert.Contains("layer 1 has 3 outputs but layer 2 takes 4 inputs", error.Message);
        Assert.Contains("transpose it", Assert.Throws<ShapeException>(() => new Dense(Matrix.Ones(2, 3), Matrix.Zeros(3, 1), Activation.Tanh)).Message);
        Assert.Throws<ArgumentException>(() => Network.Create([3], Activation.Tanh, seed: 1));
    }
}
