using System.Text.Json;

namespace Backprop.Tests;

/// <summary>
/// Whole experiments as their authors specify them, against runs of those specifications in plain Python: generators, order of the draws, folds,
/// shuffles, mini-batches, and every update in between.
/// </summary>
public class PublishedExperimentTests
{
    /// <summary>Sums in another order and another exp; over a few thousand updates far from the stability limit that stays below this.</summary>
    private const double Reproduced = 1e-11;

    private static readonly JsonElement Known = KnownValues.Json("published-experiments.json");

    /// <summary>X = sin(0.7k + 0.1) (64 × 4); the class is the largest of X[i, c] + 0.3·sin(1.3(3i + c) + 0.2), c = 0 … 2.</summary>
    private static Batch Rows()
    {
        var x = Matrix.FromFormula(64, 4, k => Trigonometry.Sin(0.7 * k + 0.1));
        return new(x, OneHot.Of(OneHot.Labels(Matrix.Create(64, 3, (i, c) => x[i, c] + 0.3 * Trigonometry.Sin(1.3 * (3 * i + c) + 0.2))), 3));
    }

    [Fact]
    public void Nielsens_network_gets_as_many_right_each_epoch_and_ends_with_the_same_weights()
    {
        var known = Known.GetProperty("nielsen");
        var (training, test) = (Rows().Rows(..44), Rows().Rows(44..));
        var network = PublishedStart.Nielsen([4, 5, 3], new NumPyRandom(known.GetProperty("numpySeed").GetInt64()));
        var (random, order) = (new PythonRandom(known.GetProperty("pythonSeed").GetInt64()), Enumerable.Range(0, training.Count).ToArray());
        var plan = new TrainingPlan { Rate = known.GetProperty("eta").GetDouble(), Epochs = 1, BatchSize = known.GetProperty("miniBatch").GetInt32(), Record = Recording.Losses };
        foreach (var correct in KnownValues.Numbers(known.GetProperty("correctPerEpoch")))
        {
            random.Shuffle(order);
            network = Trainer.Run(network, training.Pick(order), Loss.HalfSquaredError.With(Reduction.MeanOverBatch), plan).Final;
            Assert.Equal(correct, test.Count * network.Accuracy(test, Loss.HalfSquaredError), 1e-9);
        }
        for (var l = 0; l < 2; l++)
        {
            Assert.InRange(network.Layers[l].Weights.Transpose().MaxAbsDifference(KnownValues.Matrix(known.GetProperty("weights")[l])), 0, Reproduced);
            Assert.InRange(network.Layers[l].Bias.MaxAbsDifference(Matrix.RowVector(KnownValues.Numbers(known.GetProperty("biases")[l]))), 0, Reproduced);
        }
    }

    [Fact]
    public void The_online_trainers_cross_validation_scores_the_same_on_every_fold()
    {
        var known = Known.GetProperty("crossValidation");
        var (scores, last) = CrossValidate(Rows(), known.GetProperty("epochs").GetInt32());
        Assert.Equal(KnownValues.Numbers(known.GetProperty("accuracyPerFold")), scores, Percent);
        foreach (var (layer, name) in last.Layers.Zip(["hidden", "output"]))
        {
            var neurons = KnownValues.Matrix(known.GetProperty("lastNetwork").GetProperty(name));
            Assert.InRange(layer.Weights.Transpose().MaxAbsDifference(neurons.Columns(..^1)), 0, Reproduced);
            Assert.InRange(layer.Bias.Transpose().MaxAbsDifference(neurons.Columns(^1..)), 0, Reproduced);
        }
    }

    /// <summary>The original takes its numbering of the three classes from a hash set, so any of the six may be drawn.</summary>
    [Theory]
    [InlineData(true, "2", "1", "3"), InlineData(true, "3", "1", "2")]
    [InlineData(false, "1", "2", "3"), InlineData(false, "1", "3", "2"), InlineData(false, "2", "3", "1"), InlineData(false, "3", "2", "1")]
    public void The_wheat_experiment_gives_its_published_scores_for_two_of_the_six_numberings(bool expected, params string[] classes)
    {
        const string variable = "BACKPROP_WHEAT_SEEDS";
        var file = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(file), $"Set {variable} to the path of the wheat seeds data set (CSV, class last) to run this.");
        var (scores, _) = CrossValidate(CsvFile.Read(file!, classes: classes, header: CsvHeader.Absent), epochs: 500);
        double[] published = [92.85714285714286, 92.85714285714286, 97.61904761904762, 92.85714285714286, 90.47619047619048];
        Assert.Equal(expected, scores.Zip(published).All(pair => Percent(pair.First, pair.Second)));
    }

    /// <summary>A share of a fold in percent, up to the rounding of a division.</summary>
    private static bool Percent(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static (double[] Scores, Network Last) CrossValidate(Batch rows, int epochs)
    {
        var (data, random) = (MinMaxScaling.Of(rows.X).Apply(rows), new PythonRandom(1));
        var folds = Folds.Draw(data.Count, 5, random);
        var plan = new TrainingPlan { Rate = 0.3, Epochs = epochs, BatchSize = 1, Record = Recording.Losses };
        var networks = folds.Select((_, held) => Trainer.Run(PublishedStart.Online(data.Inputs, 5, 3, random), data.Pick(Folds.Others(folds, held)), Loss.HalfSquaredError, plan).Final).ToArray();
        return ([.. networks.Zip(folds, (network, fold) => 100 * network.Accuracy(data.Pick(fold), Loss.HalfSquaredError))], networks[^1]);
    }
}
