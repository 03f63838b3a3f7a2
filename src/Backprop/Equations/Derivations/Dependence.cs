namespace Backprop;

/// <summary>How a loss depends on a variable: which named quantities lie between them, and in which equations each of them is read.</summary>
internal sealed class Dependence
{
    private readonly Expression root;
    private readonly NamedExpression with;
    private readonly List<NamedExpression> ordered = [];
    private readonly HashSet<string> seen = [];

    public Dependence(Expression loss, NamedExpression with)
    {
        (root, this.with) = (loss is Equation equation ? equation.Body : loss, with);
        Visit(root);
        ordered.Reverse();   // a definition is noted before its users; gradients come from the users
    }

    /// <summary>The quantities on the way, nearest to the loss first, the variable last.</summary>
    public IReadOnlyList<NamedExpression> Quantities => ordered;

    /// <summary>The right-hand side of the loss.</summary>
    public Expression Root => root;

    /// <summary>The equations on the way in which a quantity is read.</summary>
    public IEnumerable<Equation> Users(NamedExpression quantity) =>
        ordered.Where(other => other.Name != with.Name).OfType<Equation>().Where(equation => Tree.Mentions(equation.Body, quantity));

    /// <summary>Whether the loss itself reads a quantity.</summary>
    public bool IsReadByLoss(NamedExpression quantity) => Tree.Mentions(root, quantity);

    private void Visit(Expression part)
    {
        if (part is not NamedExpression name)
        {
            foreach (var operand in part.Operands) Visit(operand);
            return;
        }
        if (!seen.Add(name.Name) || !Tree.DependsOn(name, with)) return;
        if (name.Name != with.Name) Visit(((Equation)name).Body);
        ordered.Add(name);
    }
}
