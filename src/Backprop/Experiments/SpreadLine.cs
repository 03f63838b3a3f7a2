namespace Backprop;

/// <summary>A line over seeds with the band around it.</summary>
internal sealed record SpreadLine(string Name, (double X, Estimate Estimate)[] Points, Spread Spread)
{
    public static Plot Draw(string title, IReadOnlyList<SpreadLine> lines)
    {
        var plot = Plot.Lines(title, [.. lines.Select(line => (line.Name, line.Xs, line.Middle))]);
        foreach (var line in lines) plot = plot.Band(line.Name, line.Xs, line.Low, line.High);
        return plot;
    }

    public void ThrowUnlessDistinct(string title)
    {
        for (var i = 1; i < Points.Length; i++)
            if (Points[i].X == Points[i - 1].X)
                throw new ArgumentException($"Curves \"{title}\": two settings of the line {Name} stand at x = {NumberText.Short(Points[i].X)}; choose settings with Where, or name more lines.");
    }

    private IReadOnlyList<double> Xs => [.. Points.Select(point => point.X)];

    private IReadOnlyList<double> Middle => [.. Points.Select(point => Spread == Spread.Quartiles ? point.Estimate.Median : point.Estimate.Mean)];

    private IReadOnlyList<double> Low => [.. Points.Select(point => Spread == Spread.Quartiles ? point.Estimate.LowerQuartile : point.Estimate.Low)];

    private IReadOnlyList<double> High => [.. Points.Select(point => Spread == Spread.Quartiles ? point.Estimate.UpperQuartile : point.Estimate.High)];
}
