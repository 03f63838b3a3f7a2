namespace Backprop.Tests;

public sealed class FieldTests
{
    [Fact]
    public void The_outline_of_a_disc_is_one_loop_at_the_radius()
    {
        var grid = FieldGrid.Of("disc", (x, y) => -(x * x + y * y), (-2, 2), (-2, 2));
        var loop = Assert.Single(grid.Outlines(-1));
        Assert.All(loop, p => Assert.Equal(1, Math.Sqrt(p.X * p.X + p.Y * p.Y), 0.002));
        Assert.Equal(Math.PI, Math.Abs(SignedArea(loop)), 0.01);
    }

    [Fact]
    public void Outlines_keep_the_higher_side_on_the_same_hand()
    {
        var random = new Random(7);
        var values = new double[23, 31];
        for (var r = 0; r < 23; r++)
            for (var c = 0; c < 31; c++) values[r, c] = random.NextDouble() - 0.5;
        var inside = Isolines.Outlines(values, 0).Sum(loop => SignedArea([.. loop.Select(p => (p.X, p.Y, p.OnEdge))]));
        var complement = new double[23, 31];
        for (var r = 0; r < 23; r++)
            for (var c = 0; c < 31; c++) complement[r, c] = -values[r, c];
        var outside = Isolines.Outlines(complement, 0).Sum(loop => SignedArea([.. loop.Select(p => (p.X, p.Y, p.OnEdge))]));
        // Both together cover the grid once, whatever the saddles: their signed areas add up to 30 × 22 cells.
        Assert.Equal(30 * 22, Math.Abs(inside + outside), 1e-6);
    }

    [Fact]
    public void A_region_cut_off_by_the_grid_is_closed_along_its_border_and_has_no_line_there()
    {
        var grid = FieldGrid.Of("half plane", (x, _) => x, (-1, 1), (-1, 1));
        Assert.Equal(2, Math.Abs(SignedArea(Assert.Single(grid.Outlines(0)))), 0.001);
        var scale = new Scale(-1, 1, false, 0, 100);
        Assert.Equal("M50 0L50 100", grid.Lines(0, scale, scale).Replace("M50 100L50 0", "M50 0L50 100"));
    }

    [Fact]
    public void Values_that_are_not_finite_are_outside_and_mentioned()
    {
        var plot = Plot.Contour("A logarithm", (x, _) => Math.Log(x), (-1, 1), (0, 1));
        Assert.Contains("are not finite", plot.AltText);
        Assert.DoesNotContain("NaN", plot.ToSvg().Split("</desc>")[1]);
    }

    [Fact]
    public void Decision_regions_agree_with_what_the_network_predicts()
    {
        var network = Network.Create([2, 5, 3], Activation.Tanh, seed: 4, output: Activation.Identity);
        var grid = FieldGrid.Of("x", (_, _) => 0, (-3, 3), (-3, 3));
        var scores = Enumerable.Range(0, 3).Select(k => FieldGrid.Of("score", (x, y) => network.Predict(Matrix.FromRows([x, y]))[0, k], (-3, 3), (-3, 3))).ToArray();
        var regions = RegionsGraphic.Of(["a", "b", "c"], scores);
        foreach (var (r, c) in (ReadOnlySpan<(int, int)>)[(0, 0), (41, 43), (80, 3), (17, 66)])
        {
            var output = network.Predict(Matrix.FromRows([grid.X(c), grid.Y(r)])).ToArray();
            var winner = Array.IndexOf(output, output.Max());
            Assert.True(regions.Margins[winner].Values[r, c] >= 0);
            Assert.All(Enumerable.Range(0, 3).Where(k => k != winner), k => Assert.True(regions.Margins[k].Values[r, c] < 0));
        }
    }

    [Fact]
    public void A_network_without_two_inputs_has_no_picture_in_the_plane() =>
        Assert.Contains("exactly two inputs", Assert.Throws<ShapeException>(() => Plot.DecisionRegions("a", Network.Create([4, 3], Activation.Tanh, seed: 1), Questions.FirstBatch())).Message);

    [Fact]
    public void Levels_must_ascend() =>
        Assert.Contains("2, 1", Assert.Throws<ArgumentException>(() => Plot.Contour("a", (x, y) => x, (0, 1), (0, 1), [2, 1])).Message);

    [Fact]
    public void An_empty_interval_is_refused_and_named() =>
        Assert.Contains("y from 1 to 1", Assert.Throws<ArgumentException>(() => Plot.Contour("a", (x, y) => x, (0, 1), (1, 1))).Message);

    [Fact]
    public void A_simplified_line_stays_within_a_quarter_of_a_pixel()
    {
        var circle = Enumerable.Range(0, 400).Select(i => (100 * Math.Cos(i / 50.0), 100 * Math.Sin(i / 50.0))).ToArray();
        var kept = Simplified.Line(circle);
        Assert.InRange(kept.Count, 20, 80);
        foreach (var (x, y) in circle)
            Assert.True(kept.Zip(kept.Skip(1)).Min(s => Distance((x, y), s.First, s.Second)) <= 0.25001);
    }

    private static double Distance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var t = Math.Clamp(((p.X - a.X) * (b.X - a.X) + (p.Y - a.Y) * (b.Y - a.Y)) / (Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2)), 0, 1);
        return Math.Sqrt(Math.Pow(p.X - a.X - t * (b.X - a.X), 2) + Math.Pow(p.Y - a.Y - t * (b.Y - a.Y), 2));
    }

    private static double SignedArea(IReadOnlyList<(double X, double Y, bool OnEdge)> loop) =>
        loop.Zip(loop.Skip(1).Append(loop[0]), (a, b) => a.X * b.Y - b.X * a.Y).Sum() / 2;
}
