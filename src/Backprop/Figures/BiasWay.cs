namespace Backprop;

/// <summary>The numbers of a bias's way, as text with equally many decimals in each half, and its steps.</summary>
internal sealed class BiasWay
{
    private readonly Network network;
    private readonly Loss loss;
    private readonly int layer, samples, neurons;

    // By neuron: b, then A·W, then Z of each sample; the samples' dZ, then the sums of the first 1, 2, … of them.
    private readonly IReadOnlyList<string[]> forward, back;

    private BiasWay(Network network, Loss loss, int layer, IReadOnlyList<string[]> forward, IReadOnlyList<string[]> back)
    {
        (this.network, this.loss, this.layer, this.forward, this.back) = (network, loss, layer, forward, back);
        (neurons, samples) = (back.Count, back[0].Length / 2);
    }

    /// <summary>The way through layer l; dZ and db are the network's own.</summary>
    public static BiasWay Of(Network network, Batch batch, Loss loss, int l)
    {
        var (pass, gradients, dense) = (network.Forward(batch.X), network.Gradients(batch, loss), network.Layers[l - 1]);
        var (product, z, dZ, db) = (Matrix.Times(pass.A(l - 1), dense.Weights), pass.Z(l), gradients.DZ(l), gradients.Db(l));   // A·W (batch × out)
        var sums = Enumerable.Range(0, dense.Outputs).Select(j =>
        {
            double sum = 0;
            double[] soFar = [.. Enumerable.Range(0, batch.Count).Select(i => sum += dZ[i, j])];
            soFar[^1] = db[0, j];
            return soFar;
        }).ToArray();
        return new(network, loss, l,
            NumberColumn.FormatAll([.. Enumerable.Range(0, dense.Outputs).Select(j => (double[])[dense.Bias[0, j], .. Column(product, j), .. Column(z, j)])], digits: 4),
            NumberColumn.FormatAll([.. Enumerable.Range(0, dense.Outputs).Select(j => (double[])[.. Column(dZ, j), .. sums[j]])], digits: 4));
    }

    public int Samples => samples;

    public int Neurons => neurons;

    public string Title => $"The way of a bias: out to {Count(samples, "sample")} and back";

    /// <summary>What the columns are.</summary>
    public AxisRole Role => NetworkHtml.Role(network, layer);

    /// <summary>A name as it is written of this layer; of a network that has one layer, without a number.</summary>
    public string Name(string letter) => network.Layers.Count == 1 ? letter : DiagramText.Name(letter, layer);

    /// <summary>The product without its bias: X·W.</summary>
    public string Product => (layer == 1 ? "X" : DiagramText.Name("A", layer - 1)) + "·" + Name("W");

    public string B(int j) => forward[j][0];

    public string ProductAt(int i, int j) => forward[j][1 + i];

    public string Z(int i, int j) => forward[j][1 + samples + i];

    public string DZ(int i, int j) => back[j][i];

    public string Sum(int i, int j) => back[j][samples + i];

    public IEnumerable<BiasStep> Steps()
    {
        yield return new("start", $"{Count(samples, "sample")} in rows, {Count(neurons, "neuron")} in columns. {Name("b")} = {Row(B)} holds one number for each neuron, (1 × {N(neurons)}); "
            + $"{Product} holds a row for each sample, ({N(samples)} × {N(neurons)}), and no bias yet.", []);
        for (var i = 0; i < samples; i++)
        {
            var at = i;
            yield return new("carry", $"Sample {N(i + 1)}: its 1 carries {Name("b")} into its row. {Row(j => ProductAt(at, j))} + 1·{Row(B)} = {Row(j => Z(at, j))}.", []);
        }
        yield return new("back", $"Every sample has met the same {Name("b")}. Now the way back: the loss ({loss.Name}, {loss.Reduction.InWords()}) sends a row of {Name("dZ")} to each sample. "
            + $"{Name("db")} begins at 0.", []);
        for (var i = 0; i < samples; i++)
        {
            var at = i;
            var before = i == 0 ? $"({string.Join(", ", Enumerable.Repeat("0", neurons))})" : Row(j => Sum(at - 1, j));
            yield return new("collect", $"Sample {N(i + 1)}: its 1 brings its row of {Name("dZ")} to {Name("db")}. {before} + 1·{Row(j => DZ(at, j))} = {Row(j => Sum(at, j))}.", [.. Enumerable.Range(0, neurons).Select(j => Sum(at, j))]);
        }
        yield return new("end", $"{Name("b")} went out to {Count(samples, "sample")}, so {Count(samples, "row")} came back and {(samples == 1 ? "is all there is" : "were added up")}: {Name("db")} = 1ᵀ·{Name("dZ")} = {Row(j => Sum(samples - 1, j))}, "
            + $"one number for each neuron, the shape of {Name("b")}.{(loss.Reduction == Reduction.Sum ? "" : $" The factor of the {loss.Reduction.InWords()} is in each row of {Name("dZ")} already; nothing is divided again.")}", []);
    }

    private string Row(Func<int, string> entry) => $"({string.Join(", ", Enumerable.Range(0, neurons).Select(entry))})";

    private static IEnumerable<double> Column(Matrix matrix, int j) => Enumerable.Range(0, matrix.RowCount).Select(i => matrix[i, j]);

    private static string N(int number) => number.ToString(null, null);

    private static string Count(int number, string what) => $"{N(number)} {what}{(number == 1 ? "" : "s")}";
}
