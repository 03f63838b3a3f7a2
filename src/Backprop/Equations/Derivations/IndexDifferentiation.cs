namespace Backprop;

/// <summary>A derivation written once more with indices: chain rule over entries, derivatives of entries as Kronecker deltas, deltas summed away.</summary>
internal sealed class IndexDifferentiation(Derivation derivation)
{
    private readonly List<DerivationStep> steps = [];
    private readonly Dependence dependence = new(derivation.Of, derivation.With);
    private readonly HashSet<string> targets = [.. Tree.All(derivation.Of).OfType<SoftmaxCrossEntropy>()
        .Where(loss => loss.TargetsSumToOne).Select(loss => loss.Targets).OfType<NamedExpression>().Select(y => y.Name)];

    public IReadOnlyList<DerivationStep> Steps()
    {
        var gradients = new Dictionary<string, Equation>();
        foreach (var (quantity, gradient) in dependence.Quantities.Zip(derivation.Gradients))
        {
            Gradient(quantity, gradients);
            gradients[quantity.Name] = gradient;
        }
        return steps;
    }

    private void Gradient(NamedExpression quantity, Dictionary<string, Equation> gradients)
    {
        var letters = new IndexLetters();
        var (row, column) = letters.ForEntriesOf(quantity.Shape);
        var entry = new MatrixEntry(quantity, row, column);
        IndexExpression line = new TotalDerivative(new Sensitivity(new Constant(1), derivation.Of, quantity, ThroughNames: true), row, column);
        Add(StepRule.Definition, StepRule.Definition.Sentence);

        var (named, written, carried) = ((IndexExpression)IndexNumber.Zero, (IndexExpression)IndexNumber.Zero, (IndexExpression)IndexNumber.Zero);
        foreach (var user in dependence.Users(quantity))
        {
            var (i, k) = letters.ForEntriesOf(user.Shape);
            var (upstream, body) = (new MatrixEntry(gradients[user.Name], i, k), user.Body.Entry(i, k, letters));
            IndexExpression Chain(IndexExpression slope) => IndexSum.Over(i, k, upstream * slope);
            named += Chain(new IndexDerivative(body, entry, new(user, i, k)));
            written += Chain(new IndexDerivative(body, entry));
            carried += Chain(body.DerivativeBy(entry));
        }
        if (dependence.IsReadByLoss(quantity))
        {
            var body = dependence.Root.Entry(null, null, letters);
            var slope = new IndexDerivative(body, entry);
            (named, written, carried) = (named + slope, written + slope, carried + body.DerivativeBy(entry));
        }
        if (named != written)
        {
            line = named;
            Add(StepRule.IndexChain, StepRule.IndexChain.Sentence);
        }
        line = written;
        Add(StepRule.IndexInsert, StepRule.IndexInsert.Sentence);
        line = carried;
        Add(StepRule.IndexDerivative, StepRule.IndexDerivative.Sentence);
        Collapse();

        void Collapse()
        {
            while (IndexTerm.Of(line) is var terms && terms.Select(term => term.Collapsible).FirstOrDefault(index => index is not null) is { } summed)
            {
                line = IndexTerm.Together(terms.Select(term => term.Collapse(summed)));
                Add(StepRule.Collapse, $"The δ is 1 only where its two indices are the same: of the sum over {summed.Letter} one term is left.");
            }
            while (IndexTerm.Of(line) is var terms && terms.Any(term => term.WithoutTargets(targets) is not null))
            {
                line = IndexTerm.Together(terms.Select(term => term.WithoutTargets(targets) ?? term));
                Add(StepRule.SumToOne, StepRule.SumToOne.Sentence);
            }
        }

        void Add(Rule rule, string sentence) => steps.Add(new(GradientName.Of(quantity), quantity, rule, new FromEntries(line, row, column), sentence));
    }
}
