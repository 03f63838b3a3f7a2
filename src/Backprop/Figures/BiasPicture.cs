using System.Text;

namespace Backprop;

/// <summary>
/// The way of a bias through a batch: the ones carry b to every sample, Z = A·W + 1·b, and the same ones bring a row of dZ back from each and add them up, db = 1ᵀ·dZ.
/// Samples stand in rows; every number is one that the network computed.
/// </summary>
/// <remarks>
/// As HTML <c>section.bp-bias</c>: both halves as tables, then the steps as a list in <c>details</c>, complete without scripts. A page with scripts (the book) plays the
/// steps in the tables.
/// </remarks>
[TypeFormatterSource]
public sealed class BiasPicture : IDisplayable
{
    /// <summary>Every sample and neuron is drawn by itself, so there must be few.</summary>
    private const int MostSamples = 12, MostNeurons = 6;

    private readonly BiasWay way;
    private readonly IReadOnlyList<BiasStep> steps;

    private BiasPicture(BiasWay way) => (this.way, steps) = (way, [.. way.Steps()]);

    /// <summary>What happens, step by step: once to each sample on the way out, once on the way back.</summary>
    public IReadOnlyList<string> Steps => [.. steps.Select(step => step.Text)];

    /// <summary>The way of one layer's bias.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">The samples: at most 12, since each is drawn.</param>
    /// <param name="loss">The loss that dZ is of.</param>
    /// <param name="layer">The layer, counted from 1; the last one unless given. At most 6 neurons.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    /// <exception cref="ArgumentException">There are more samples or neurons than can be drawn, or none.</exception>
    public static BiasPicture Of(Network network, Batch batch, Loss loss, int? layer = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        var l = layer ?? network.Layers.Count;
        if (l < 1 || l > network.Layers.Count)
            throw new ArgumentOutOfRangeException(nameof(layer), FormattableString.Invariant($"There is no layer {l}; the network has layers 1 to {network.Layers.Count}."));
        if (batch.Count is < 1 or > MostSamples)
            throw new ArgumentException(FormattableString.Invariant($"The picture draws each sample, and the batch has {batch.Count}; give it 1 to {MostSamples}, such as batch.Rows(..5)."), nameof(batch));
        if (network.Layers[l - 1].Outputs is < 1 or > MostNeurons)
            throw new ArgumentException(FormattableString.Invariant($"The picture draws each neuron, and layer {l} has {network.Layers[l - 1].Outputs}; it takes 1 to {MostNeurons}."), nameof(network));
        return new(BiasWay.Of(network, batch, loss, l));
    }

    /// <summary>Both halves of the way as tables, and the steps as a list.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"<section class=\"bp-bias\" aria-label=\"{HtmlText.Escape(way.Title)}\">");
        html.Append("<div class=\"bp-bias-picture\" style=\"display:flex;flex-wrap:wrap;gap:1em 2.5em;align-items:flex-start\">").Append(BiasHtml.Forward(way)).Append(BiasHtml.Back(way)).Append("</div>");
        html.Append("<details class=\"bp-bias-steps\"><summary>step by step, in words</summary><ol>");
        foreach (var step in steps) html.Append(BiasHtml.Item(step));
        return html.Append("</ol></details></section>").ToString();
    }

    /// <summary>The steps as text.</summary>
    public override string ToString() => way.Title + "\n" + string.Join("\n", steps.Select((step, i) => $"{i + 1}. {step.Text}"));
}
