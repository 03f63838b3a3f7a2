using System.Text;

namespace Backprop;

/// <summary>
/// Every bias rule against every reduction of a loss: how far it is from central differences of that loss, and by which factor where
/// it is proportional to the gradient. Each cell is computed for the network and batch at hand.
/// </summary>
[TypeFormatterSource]
public sealed class BiasRuleTable : IDisplayable
{
    private BiasRuleTable(Loss loss, IReadOnlyList<BiasRuleVerdict> verdicts) => (Loss, Verdicts) = (loss, verdicts);

    /// <summary>The loss whose reductions are compared.</summary>
    public Loss Loss { get; }

    /// <summary>One verdict for each rule and reduction.</summary>
    public IReadOnlyList<BiasRuleVerdict> Verdicts { get; }

    /// <summary>The verdict on a rule under a reduction.</summary>
    public BiasRuleVerdict this[BiasRule rule, Reduction reduction] => Verdicts.FirstOrDefault(verdict => verdict.Rule == rule && verdict.Reduction == reduction)
        ?? throw new ArgumentException($"The table has no verdict on the rule {rule?.ToString() ?? "null"} under the reduction {(Enum.IsDefined(reduction) ? reduction.InWords() : FormattableString.Invariant($"{(int)reduction}"))}.");

    /// <summary>The table for a network and a batch; all biases of the network are judged together.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss, whose own reduction doesn't matter; the squared error unless given.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    public static BiasRuleTable For(Network network, Batch batch, Loss? loss = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(network);
        var entries = loss ?? Loss.SquaredError;
        return new(entries, [.. from rule in BiasRule.All from reduction in Enum.GetValues<Reduction>() select BiasRuleVerdict.Of(rule, reduction, network, batch, entries.With(reduction))]);
    }

    /// <summary>A table with a row for each rule and a column for each reduction.</summary>
    public string ToHtml()
    {
        const string Left = "style=\"text-align:left;vertical-align:top\"";
        var reductions = Enum.GetValues<Reduction>();
        var html = new StringBuilder($"<table class=\"bp-rules\"><caption>Bias rules beside the gradient of the {HtmlText.Escape(Loss.Name)}; in brackets the relative error against central differences.</caption>")
            .Append($"<thead><tr><th scope=\"col\" {Left}>rule</th>").Append(string.Concat(reductions.Select(reduction => $"<th scope=\"col\" {Left}>loss: {reduction.InWords()}</th>"))).Append("</tr></thead><tbody>");
        foreach (var rule in BiasRule.All)
        {
            html.Append($"<tr><th scope=\"row\" {Left}>{HtmlText.Escape(rule.Name)}<br><small>{HtmlText.Escape(rule.Formula)}</small></th>");
            foreach (var reduction in reductions)
                html.Append($"<td {Left}>{(this[rule, reduction].IsTheGradient ? "<strong>✓</strong> " : "")}{HtmlText.Escape(this[rule, reduction].InWords)}</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>A line for each rule.</summary>
    public override string ToString()
    {
        var reductions = Enum.GetValues<Reduction>();
        List<string[]> rows = [["rule", .. reductions.Select(reduction => reduction.InWords())]];
        rows.AddRange(BiasRule.All.Select(rule => (string[])[rule.Name, .. reductions.Select(reduction => this[rule, reduction].InWords)]));
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', rows.Select(row => string.Join("   ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
