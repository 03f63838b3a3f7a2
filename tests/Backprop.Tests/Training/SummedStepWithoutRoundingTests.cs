using System.Globalization;
using System.Text.Json;

namespace Backprop.Tests.Training;

/// <summary>
/// The fixed-point runs that notebook 13 copies from a program in Python, made again by <see cref="ExactMoons"/>. Each run is some seconds long, so by
/// default only two widths are made; the gate makes all of them.
/// </summary>
public class SummedStepWithoutRoundingTests
{
    private const double Samples = 200;

    private static readonly JsonElement Known = KnownValues.Json("wildml.json"), Exact = KnownValues.Json("moons-exact.json");
    private static readonly Batch Data = Moons.LikeScikitLearn();
    private static readonly Network Start = PublishedStart.Moons();

    public static TheoryData<int> Widths => [.. Exact.GetProperty("leaves").EnumerateObject().Select(width => int.Parse(width.Name, CultureInfo.InvariantCulture))];

    [Fact]
    public void Doubles_follow_exact_arithmetic_while_the_step_is_short_enough()
    {
        var doubles = Trainer.Run(Start, Data, Loss.SoftmaxCrossEntropy.WithL2(0.01), new TrainingPlan { Rate = 0.01, Epochs = 60, Record = Recording.Losses }).EpochLosses;
        Assert.All(Run(bits: 128, steps: 60).Zip(doubles), pair => Assert.Equal(pair.First, pair.Second / Samples, 1e-14));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Run_rounded_at_a_given_bit_leaves_the_smooth_path_when_the_other_program_says(int bits)
    {
        if (bits is not (64 or 96)) SkipUnlessLong("It computes up to 1800 steps with that many bits, which takes up to half a minute");
        var known = Exact.GetProperty("leaves").GetProperty(bits.ToString(CultureInfo.InvariantCulture)).GetInt32();
        var losses = Run(bits, steps: known + 20);
        var leaves = Enumerable.Range(100, losses.Length - 100).First(t => losses[t] > losses[t - 1] + 1e-6);
        // Where the last bit decides, two programs that round differently agree on the width and not on the step; from 272 bits on the start decides.
        Assert.InRange(leaves - known, bits < 272 ? -16 : 0, bits < 272 ? 16 : 0);
    }

    [Fact]
    public void Table_without_rounding_is_the_other_programs_and_its_rows_2000_and_3000_are_not_the_published_ones_in_any_phase()
    {
        SkipUnlessLong("It computes 19,000 steps with 320 bits, which takes some minutes");
        var losses = Run(bits: 320, steps: 19_002);
        foreach (var row in Exact.GetProperty("losses").EnumerateObject())
            Assert.Equal(row.Value.GetDouble(), losses[int.Parse(row.Name, CultureInfo.InvariantCulture) + 1], 1e-8);
        foreach (var iteration in new[] { 2000, 3000 })
        {
            var published = Known.GetProperty("publishedTable").GetProperty(iteration.ToString(CultureInfo.InvariantCulture)).GetDouble();
            Assert.All(losses[iteration..(iteration + 3)], loss => Assert.True(Math.Abs(loss - published) > 3e-5, $"{loss:F6} is near the published {published:F6}"));
        }
    }

    /// <summary>The printed loss before each step and after the last.</summary>
    private static double[] Run(int bits, int steps) => new ExactMoons(bits).Losses(Start, Data, 0.01, 0.01, steps);

    private static void SkipUnlessLong(string why) =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1", why + "; set BACKPROP_LONG_TESTS=1 to run it.");
}
