namespace Backprop;

/// <summary>
/// Reverse-mode differentiation on expressions, written down line by line. Every quantity between the loss and the variable gets a gradient
/// with a name; within one equation a line holds terms ∂⟨G, E⟩/∂X, and each step carries out one of them by the rule for its operation.
/// </summary>
internal sealed class Differentiation(Expression loss, NamedExpression with)
{
    private readonly List<DerivationStep> steps = [];
    private readonly Dictionary<string, Equation> gradients = [];
    private readonly Dependence dependence = new(loss, with);

    public IReadOnlyList<DerivationStep> Steps()
    {
        foreach (var quantity in dependence.Quantities) gradients[quantity.Name] = new(GradientName.Of(quantity), Gradient(quantity));
        return steps;
    }

    private Expression Gradient(NamedExpression quantity)
    {
        var name = GradientName.Of(quantity);
        Expression line = new Sensitivity(new Constant(1), loss, quantity, ThroughNames: true);
        Add(StepRule.Definition, StepRule.Definition.Sentence);
        var chained = Users(quantity).Aggregate((Expression?)null, (sum, term) => sum is null ? term : sum + term)!;
        var direct = chained is Sensitivity { Upstream: Constant };
        line = chained;
        if (!direct) Add(StepRule.Chain, ChainSentence(quantity));
        else if (loss is Equation) Add(StepRule.Insert, StepRule.Insert.Sentence);
        while (Tree.ReplaceFirst(line, part => part is Sensitivity open ? Carry(open) : null) is { } next)
        {
            var (rule, sentence) = carried!.Value;
            line = next;
            Add(rule, sentence);
            foreach (var (tidied, simplification) in Simplifier.Steps(line))
            {
                line = tidied;
                Add(simplification, simplification.Sentence);
            }
        }
        return line;

        void Add(Rule rule, string sentence) => steps.Add(new(name, quantity, rule, line, sentence));
    }

    /// <summary>One open term for each equation in which the quantity is read.</summary>
    private IEnumerable<Expression> Users(NamedExpression quantity)
    {
        foreach (var equation in dependence.Users(quantity))
            yield return new Sensitivity(gradients[equation.Name], equation.Body, quantity, ThroughNames: false);
        if (dependence.IsReadByLoss(quantity))
            yield return new Sensitivity(new Constant(1), dependence.Root, quantity, ThroughNames: false);
    }

    private string ChainSentence(NamedExpression quantity)
    {
        var through = string.Join(" and ", dependence.Users(quantity).Select(equation => equation.Name));
        var known = string.Join(" and ", dependence.Users(quantity).Select(equation => gradients[equation.Name].Name));
        return $"The loss sees {quantity.Name} only through {through}{(dependence.IsReadByLoss(quantity) ? " and directly" : "")}: "
            + $"every entry of {through} counts with its own gradient, so {known} is multiplied in entry by entry, added up, and held fixed.";
    }

    private (Rule Rule, string Sentence)? carried;

    /// <summary>Carries out one open term; the rule used is noted. Sums within sums are one step.</summary>
    private Expression Carry(Sensitivity open)
    {
        if (open.Body is NamedExpression)
        {
            carried = (StepRule.Itself, $"⟨G, {open.By.Name}⟩ has the gradient G at {open.By.Name}.");
            return open.Upstream;
        }
        var operands = Enumerable.Range(0, open.Body.Operands.Count).Where(k => Tree.Mentions(open.Body.Operands[k], open.By)).ToList();
        var rule = Rules.For(open.Body, operands[0]);
        var terms = operands.Select(k => One(open, k, rule)).ToList();
        carried = (rule, Explain(rule, open, operands));
        return terms.Aggregate((a, b) => a + b);
    }

    private static Expression One(Sensitivity open, int operand, DerivativeRule rule)
    {
        var term = open with { Upstream = Rules.For(open.Body, operand).Pull(open.Body, operand, open.Upstream), Body = open.Body.Operands[operand] };
        var inner = Enumerable.Range(0, term.Body.Operands.Count).Where(k => term.Body is not NamedExpression && Tree.Mentions(term.Body.Operands[k], open.By)).ToList();
        return rule is AdditionRule && inner.Count == 1 && rule.Covers(term.Body, inner[0]) ? One(term, inner[0], rule) : term;
    }

    private static string Explain(DerivativeRule rule, Sensitivity open, IReadOnlyList<int> operands)
    {
        if (open.Body is not (MatrixSum or MatrixDifference) || operands.Count == 2) return rule.Explain(open.Body, operands[0]);
        var gone = open.Body.Operands[1 - operands[0]];
        return $"{gone.ToText()} doesn't contain {open.By.Name} and drops out. {rule.Sentence}";
    }
}
