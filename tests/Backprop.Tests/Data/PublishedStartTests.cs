using System.Text.Json;

namespace Backprop.Tests;

public class PublishedStartTests
{
    private static readonly JsonElement Known = KnownValues.Json("published-starts.json");

    [Fact]
    public void The_moons_tutorial_starts_with_its_published_weights_loss_and_accuracy()
    {
        var initial = KnownValues.Json("wildml.json").GetProperty("initial");
        var (network, batch) = (PublishedStart.Moons(), Moons.LikeScikitLearn());
        Ulp.AssertWithinOne(KnownValues.Matrix(initial.GetProperty("W1")), network["W1"]);
        Ulp.AssertWithinOne(KnownValues.Matrix(initial.GetProperty("W2")), network["W2"]);
        var output = network.Forward(batch.X).Output;
        Assert.Equal(initial.GetProperty("crossEntropy").GetDouble(), Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch).Value(output, batch.Y), Tolerance.Golden);
        Assert.Equal(200 * initial.GetProperty("accuracy").GetDouble(), OneHot.Labels(output).Zip(OneHot.Labels(batch.Y)).Count(pair => pair.First == pair.Second), 1e-9);
    }

    [Fact]
    public void The_online_tutorial_starts_with_its_published_weights_and_rows()
    {
        var published = KnownValues.Json("online-toy.json");
        var network = PublishedStart.Online(2, 2, 2, new PythonRandom(1));
        Assert.Equal(KnownValues.Matrix(published.GetProperty("initial").GetProperty("hidden")), Neurons(network.Layers[0]));
        Assert.Equal(KnownValues.Matrix(published.GetProperty("initial").GetProperty("output")), Neurons(network.Layers[1]));
        var rows = KnownValues.Matrix(published.GetProperty("dataset"));
        var batch = Questions.OnlineBatch();
        Assert.Equal(rows.Columns(..2), batch.X);
        Assert.Equal(rows.Column(2).ToArray(), OneHot.Labels(batch.Y).Select(label => (double)label));
    }

    [Fact]
    public void Nielsen_draws_all_biases_before_all_weights()
    {
        var nielsen = Known.GetProperty("nielsen");
        var network = PublishedStart.Nielsen([4, 3, 2], new NumPyRandom(nielsen.GetProperty("seed").GetInt64()));
        for (var l = 0; l < 2; l++)
        {
            Ulp.AssertWithinOne(KnownValues.Matrix(nielsen.GetProperty("weights")[l]), network.Layers[l].Weights.Transpose());
            Ulp.AssertWithinOne(KnownValues.Matrix(nielsen.GetProperty("biases")[l]), network.Layers[l].Bias.Transpose());
        }
    }

    [Fact]
    public void Folds_and_the_network_after_them_are_those_of_the_wheat_experiment()
    {
        var wheat = Known.GetProperty("wheat");
        var random = new PythonRandom(wheat.GetProperty("seed").GetInt64());
        var folds = Folds.Draw(wheat.GetProperty("rows").GetInt32(), 5, random);
        Assert.Equal(wheat.GetProperty("folds").EnumerateArray().Select(fold => fold.EnumerateArray().Select(row => row.GetInt32()).ToArray()), folds);
        Assert.Equal(KnownValues.Matrix(wheat.GetProperty("hiddenAfterFolds")), Neurons(PublishedStart.Online(7, 5, 3, random).Layers[0]));
        Assert.Equal(folds[0].Concat(folds[1]).Concat(folds[3]).Concat(folds[4]), Folds.Others(folds, 2));
    }

    [Fact]
    public void Impossible_widths_and_folds_are_told()
    {
        Assert.StartsWith("Widths are [2, 0, 2]", Assert.Throws<ArgumentOutOfRangeException>(() => PublishedStart.Moons(0)).Message);
        Assert.StartsWith("Widths are [5]", Assert.Throws<ArgumentOutOfRangeException>(() => PublishedStart.Nielsen([5], new NumPyRandom(0))).Message);
        Assert.StartsWith("Cross-validation needs at least 2 folds, not 1.", Assert.Throws<ArgumentOutOfRangeException>(() => Folds.Draw(10, 1, new PythonRandom(1))).Message);
        Assert.StartsWith("3 rows can't fill 5 folds.", Assert.Throws<ArgumentOutOfRangeException>(() => Folds.Draw(3, 5, new PythonRandom(1))).Message);
        Assert.StartsWith("There is no fold 5; they go from 0 to 4.", Assert.Throws<ArgumentOutOfRangeException>(() => Folds.Others(Folds.Draw(10, 5, new PythonRandom(1)), 5)).Message);
    }

    /// <summary>A layer as the tutorial lays it out: a row per neuron, its bias last.</summary>
    private static Matrix Neurons(Dense layer) => Matrix.Create(layer.Outputs, layer.Inputs + 1, (i, j) => j < layer.Inputs ? layer.Weights[j, i] : layer.Bias[0, i]);
}
