namespace Backprop;

/// <summary>Rewrites equations from one notation into the other: each name comes to stand for its transpose, and products turn round.</summary>
internal sealed class Transcription
{
    private readonly Dictionary<string, NamedExpression> names = [];

    public Expression Of(Expression expression) => expression.Transcribe(this);

    public Equation Name(Equation equation)
    {
        if (names.TryGetValue(equation.Name, out var known)) return (Equation)known;
        var body = Of(equation.Body);
        var transcribed = new Equation(equation.Name, body);
        names[equation.Name] = transcribed;
        return transcribed;
    }

    public Variable Name(Variable variable)
    {
        if (!names.TryGetValue(variable.Name, out var known)) names[variable.Name] = known = new Variable(variable.Name, variable.Shape.Transposed);
        return (Variable)known;
    }
}
