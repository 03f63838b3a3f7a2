using System.Text;

namespace Backprop;

/// <summary>
/// One forward and backward pass over a batch, matrix by matrix: each product with its factors, their shapes and their numbers, and its first entry worked out.
/// </summary>
/// <remarks>
/// As HTML a numbered list, <c>section.bp-steps &gt; ol &gt; li.bp-step</c>, complete without scripts; each item begins with <c>div.bp-step-title</c>. A page with scripts
/// (the book) shows one item at a time and gives the reader a slider over them.
/// </remarks>
[TypeFormatterSource]
public sealed class PassSteps : IDisplayable
{
    private readonly string title;
    private readonly IReadOnlyList<PassStep> steps;

    private PassSteps(string title, IReadOnlyList<PassStep> steps) => (this.title, this.steps) = (title, steps);

    /// <summary>Number of steps.</summary>
    public int Count => steps.Count;

    /// <summary>The equations of the steps in order, such as <c>dW¹ = Xᵀ·dZ¹</c>.</summary>
    public IReadOnlyList<string> Equations => [.. steps.Select(s => s.Equation)];

    /// <summary>Steps through a pass of a network over a batch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">The samples: few, since every number is shown.</param>
    /// <param name="loss">The loss the gradients are of.</param>
    /// <param name="rate">η: with it, the last steps update the parameters.</param>
    /// <param name="notation">Whether samples are written in rows, as the library keeps them, or in columns.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    public static PassSteps Of(Network network, Batch batch, Loss loss, double? rate = null, Notation notation = Notation.Rows)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(network);
        return new(
        $"Forward and back through {network} with a batch of {batch.Count}", [.. new PassWalk(network, batch, loss, notation).Steps(rate)]);
    }

    /// <summary>The list of steps as HTML.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"<section class=\"bp-steps\" aria-label=\"{HtmlText.Escape(title)}\"><ol>");
        foreach (var step in steps) html.Append(step.ToHtml());
        return html.Append("</ol></section>").ToString();
    }

    /// <summary>The steps as text: each equation, then its result.</summary>
    public override string ToString() =>
        title + "\n" + string.Join("\n", steps.Select((s, i) => $"{i + 1}. {s.Equation}\n{s.Result}"));
}
