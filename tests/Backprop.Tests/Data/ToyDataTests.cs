namespace Backprop.Tests;

public class ToyDataTests
{
    public static TheoryData<string> Sets => [.. Generators.Keys];

    private static readonly Dictionary<string, Func<long, Batch>> Generators = new()
    {
        ["xor"] = seed => Xor.Generate(repeats: 10, noise: 0.1, seed: seed),
        ["moons"] = seed => Moons.Generate(seed: seed),
        ["circles"] = seed => Circles.Generate(seed: seed),
        ["spirals"] = seed => Spirals.Generate(seed: seed),
        ["blobs"] = seed => Blobs.Generate(3, seed: seed),
        ["linear"] = seed => Regression.Linear(Matrix.RowVector(1, 2), Matrix.RowVector(0, 0), seed: seed),
        ["sine"] = seed => Regression.Sine(seed: seed),
    };

    [Theory, MemberData(nameof(Sets))]
    public void A_seed_gives_one_data_set_and_another_seed_another(string set)
    {
        Assert.Equal(Generators[set](3), Generators[set](3));
        Assert.NotEqual(Generators[set](3), Generators[set](4));
    }

    [Theory]
    [InlineData("xor", 2), InlineData("moons", 2), InlineData("circles", 2), InlineData("spirals", 3), InlineData("blobs", 3)]
    public void Classes_are_one_hot_named_and_equally_large(string set, int classes)
    {
        var batch = Generators[set](1);
        Assert.Equal(classes, batch.Outputs);
        Assert.Equal(classes, batch.Names!.Outputs.Count);
        Assert.All(batch.Y.ToArray(), entry => Assert.True(entry is 0 or 1));
        Assert.Equal(Matrix.Ones(batch.Count, 1), batch.Y.SumOverColumns());
        Assert.All(Enumerable.Range(0, classes), c => Assert.InRange(batch.Y.Column(c).Sum(), batch.Count / classes, (batch.Count - 1) / classes + 1));
    }

    [Fact]
    public void Xor_is_one_where_exactly_one_input_is_one()
    {
        var (x, y) = Xor.Table();
        for (var i = 0; i < 4; i++) Assert.Equal((x[i, 0] + x[i, 1]) % 2, y[i, 0]);
        Assert.Equal(4, Enumerable.Range(0, 4).Select(i => (x[i, 0], x[i, 1])).Distinct().Count());
        var repeated = Xor.Generate(repeats: 3);
        Assert.Equal(12, repeated.Count);
        Assert.Equal(x, repeated.X.Rows(4..8));
        Assert.Equal(y, repeated.Y.Rows(4..8).Column(1));
    }

    [Fact]
    public void Without_noise_moons_lie_on_their_half_circles()
    {
        var batch = Moons.Generate(101, noise: 0);
        Assert.Equal(51, batch.Y.Column(0).Sum());
        for (var i = 0; i < batch.Count; i++)
        {
            var (x1, x2, lower) = (batch.X[i, 0], batch.X[i, 1], batch.Y[i, 1] == 1);
            Assert.Equal(1, lower ? Norm(x1 - 1, x2 - 0.5) : Norm(x1, x2), 1e-15);
            Assert.True(lower ? x2 <= 0.5 : x2 >= 0);
        }
    }

    /// <summary>
    /// The points of NumPy 1.24.2 where it takes sine and cosine from the C runtime (its AVX-512 code switched off). The sum of a moon's
    /// coordinate and its noise can cancel, so the ulp is that of the larger of the two.
    /// </summary>
    [Fact]
    public void The_moons_of_the_linked_tutorial_are_regenerated_to_one_ulp() => AssertTutorialMoons("moons-without-avx512.csv", Math.BitIncrement(1) - 1);

    /// <summary>Where NumPy runs its AVX-512 code, its cosine is up to 2 ulp off and carries that into the published file.</summary>
    [Fact]
    public void The_published_moons_differ_by_no_more_than_the_cosine_of_the_machine_they_come_from() => AssertTutorialMoons("wildml-moons.csv", 2 * (Math.BitIncrement(1) - 1));

    private static void AssertTutorialMoons(string file, double tolerance)
    {
        var published = KnownValues.Csv(file);
        var batch = Moons.LikeScikitLearn(200, noise: 0.20, seed: 0);
        Assert.Equal(published.Length, batch.Count);
        for (var i = 0; i < published.Length; i++)
        {
            Assert.Equal(published[i][0], batch.X[i, 0], tolerance);
            Assert.Equal(published[i][1], batch.X[i, 1], tolerance);
            Assert.Equal(published[i][2], batch.Y[i, 1]);
        }
    }

    [Fact]
    public void Without_noise_circles_have_their_radii()
    {
        var batch = Circles.Generate(60, noise: 0, ratio: 0.3);
        for (var i = 0; i < batch.Count; i++) Assert.Equal(batch.Y[i, 0] == 1 ? 1 : 0.3, Norm(batch.X[i, 0], batch.X[i, 1]), 1e-15);
    }

    [Fact]
    public void Without_noise_a_spiral_arm_winds_evenly_from_the_origin_to_radius_one()
    {
        var batch = Spirals.Generate(90, arms: 3, turns: 0.5, noise: 0);
        for (var i = 0; i < batch.Count; i++)
        {
            var (x1, x2, arm) = (batch.X[i, 0], batch.X[i, 1], OneHot.Labels(batch.Y.Row(i))[0]);
            var radius = Norm(x1, x2);
            var turn = Math.Atan2(x2, x1) / (2 * Math.PI) - (0.5 * radius + arm / 3.0);
            Assert.Equal(0, turn - Math.Round(turn), 1e-13);
            Assert.InRange(radius, 1 / 30.0 - 1e-15, 1 + 1e-15);
        }
    }

    [Fact]
    public void Blobs_gather_round_their_centres_with_their_spread()
    {
        Matrix centres = new double[,] { { 5, 0 }, { -5, 1 } };
        var batch = Blobs.Generate(centres, samples: 4000, spread: 0.5);
        for (var c = 0; c < 2; c++)
        {
            var rows = Enumerable.Range(0, batch.Count).Where(i => batch.Y[i, c] == 1).ToArray();
            for (var j = 0; j < 2; j++)
            {
                var mean = rows.Average(i => batch.X[i, j]);
                Assert.Equal(centres[c, j], mean, 0.05);
                Assert.Equal(0.25, rows.Average(i => (batch.X[i, j] - mean) * (batch.X[i, j] - mean)), 0.03);
            }
        }
        var around = Blobs.Generate(classes: 4, samples: 4, spread: 0);
        Assert.Equal([(-1, 0), (0, -1), (0, 1), (1, 0)], Enumerable.Range(0, 4).Select(i => (Math.Round(around.X[i, 0]), Math.Round(around.X[i, 1]))).Order());
    }

    [Fact]
    public void Without_noise_regression_targets_are_the_truth()
    {
        Matrix weights = new double[,] { { 1, -2 }, { 0.5, 3 }, { 0, 1 } };
        var bias = Matrix.RowVector(10, -10);
        var (x, y) = Regression.Linear(weights, bias, samples: 20, noise: 0);
        Assert.Equal(Matrix.AddToEachRow(x * weights, bias), y);
        var sine = Regression.Sine(5, noise: 0);
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], sine.X.ToArray());
        Assert.Equal(0, sine.Y.MaxAbsDifference(Matrix.ColumnVector(0, 1, 0, -1, 0)), 1e-15);
    }

    [Fact]
    public void Impossible_wishes_are_refused_in_words()
    {
        static string Refusal(Func<Batch> generate) => Assert.ThrowsAny<ArgumentException>(generate).Message;
        Assert.StartsWith("1 samples are too few: each of the 2 classes needs at least one.", Refusal(() => Moons.Generate(1)));
        Assert.StartsWith("The noise is a standard deviation, 0 or more, not -0.5.", Refusal(() => Moons.LikeScikitLearn(10, -0.5)));
        Assert.StartsWith("The noise is a standard deviation, 0 or more, not NaN.", Refusal(() => Xor.Generate(1, double.NaN)));
        Assert.StartsWith("Each corner has to come at least once", Refusal(() => Xor.Generate(0)));
        Assert.StartsWith("The inner circle has a radius between 0 and 1, not 1.5.", Refusal(() => Circles.Generate(ratio: 1.5)));
        Assert.StartsWith("A spiral has at least one arm", Refusal(() => Spirals.Generate(arms: 0)));
        Assert.StartsWith("An arm can wind up to 1000 times, not NaN times.", Refusal(() => Spirals.Generate(turns: double.NaN)));
        Assert.StartsWith("There has to be at least one cloud", Refusal(() => Blobs.Generate(0)));
        Assert.StartsWith("The centres are (2 × 3); they must be one row per class", Refusal(() => Blobs.Generate(Matrix.Zeros(2, 3))));
        Assert.Contains("b must be one row as wide as Z", Refusal(() => Regression.Linear(Matrix.Zeros(2, 3), Matrix.Zeros(1, 2))));
    }

    [Fact]
    public void Labels_and_one_hot_rows_undo_each_other()
    {
        int[] labels = [2, 0, 1, 2];
        var y = OneHot.Of(labels, 3);
        Assert.Equal(new double[,] { { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, y);
        Assert.Equal(labels, OneHot.Labels(y));
        Assert.Equal([1], OneHot.Labels(Matrix.RowVector(0.1, 0.5, 0.5)));
        Assert.StartsWith("Label 1 is 3, but with 3 classes labels go from 0 to 2.", Assert.Throws<ArgumentOutOfRangeException>(() => OneHot.Of([0, 3], 3)).Message);
        Assert.StartsWith("Entry [0, 1] is NaN", Assert.Throws<ArgumentException>(() => OneHot.Labels(Matrix.RowVector(1, double.NaN))).Message);
    }

    private static double Norm(double a, double b) => Math.Sqrt(a * a + b * b);
}
