namespace Backprop.Tests;

/// <summary>Expressions of very many terms: refused where they are built, and below the limit done with on a small stack.</summary>
public sealed class DeepExpressionTests
{
    private const int SmallStack = 1024 * 1024;
    private static readonly Axis M = Axis.Batch(2), N = Axis.Units("n1", 2);
    private static readonly NamedExpression A = Expressions.Variable("A", M, N), B = Expressions.Variable("B", N, N);

    private static readonly Dictionary<string, Func<Expression, Expression>> Growths = new()
    {
        ["sum"] = e => e + A,
        ["sum on the right"] = e => A + e,
        ["difference"] = e => A - e,
        ["product"] = e => e * B,
        ["Hadamard product"] = e => A.Hadamard(e),
        ["transposes"] = e => e.T.T,
        ["factors"] = e => 0.5 * e,
        ["functions"] = e => new Applied(Activation.Tanh, e),
        ["softmax"] = e => new SoftmaxOf(e, SamplesInRows: true),
        ["derivatives of functions"] = e => new AppliedDerivative(Activation.Tanh, e),
        ["names"] = e => Expressions.Define($"E{e.Nesting.Levels}", e + A),
    };

    public static TheoryData<string> Kinds => [.. Growths.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Twenty_thousand_terms_are_refused_with_the_limit(string kind) => OnSmallStack(() =>
    {
        var error = Assert.Throws<ArgumentException>(() => Grown(kind, 20_000));
        Assert.Contains($"more than {Nesting.MostLevels} levels deep", error.Message);
    });

    [Theory, MemberData(nameof(Kinds))]
    public void The_deepest_expression_is_written_evaluated_compared_sized_and_differentiated_on_a_small_stack(string kind) => OnSmallStack(() =>
    {
        var (e, same) = (Deepest(kind), Deepest(kind));
        Assert.True(e.Nesting.Levels >= Nesting.MostLevels - 4);
        string[] texts = [e.ToText(), e.ToTex(), e.ToMathML(), e.ToSpeech(), e.ToHtml(), e.ToString()];
        Assert.DoesNotContain("", texts);
        Assert.Equal(e, same);
        Assert.Equal(e.GetHashCode(), same.GetHashCode());
        Assert.Equal(new MatrixShape(2, 2), e.Value(Values.Random(e, 1)).Shape);
        Assert.Equal(e.Shape.Transposed, e.Transcribed().Shape);
        Try(() => e[M.Index("i"), N.Index("j")].ToText());
        var loss = Expressions.SquaredNorm(e);
        Try(() => Derive.Gradient(loss, A).ToString());
        Try(() => Derivation.ByHand(loss, A).Check());
    });

    [Fact]
    public void Twenty_thousand_terms_added_in_pairs_are_no_deeper_than_fifteen_levels()
    {
        Expression Sum(int terms) => terms == 1 ? A : Sum(terms / 2) + Sum(terms - terms / 2);
        var sum = Sum(20_000);
        Assert.True(sum.Nesting.Levels <= 16);
        Assert.Equal(20_000, sum.Value(new() { [A] = Matrix.Ones(2, 2) })[0, 0]);
    }

    [Fact]
    public void An_expression_that_doubles_with_each_line_is_refused_before_it_is_endless()
    {
        var error = Assert.Throws<ArgumentException>(() => Enumerable.Range(0, 60).Aggregate((Expression)A, (e, _) => e + e));
        Assert.Contains($"more than {Nesting.MostParts} parts", error.Message);
    }

    [Fact]
    public void Sums_over_indices_have_the_same_limit() => OnSmallStack(() =>
    {
        var entry = A[M.Index("i"), N.Index("j")];
        Assert.Contains("levels deep", Assert.Throws<ArgumentException>(() => Enumerable.Range(0, 20_000).Aggregate(entry, (e, _) => e + entry)).Message);
        var deepest = Enumerable.Range(0, Nesting.MostLevels - 2).Aggregate(entry, (e, _) => e * entry);
        string[] texts = [deepest.ToText(), deepest.ToTex(), deepest.ToMathML(), deepest.ToHtml()];
        Assert.DoesNotContain("", texts);
    });

    /// <summary>What may be refused, because the result would be deeper than the expression, but not overflow.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }

    private static Expression Deepest(string kind)
    {
        Expression e = A;
        while (true)
            try
            {
                var next = Growths[kind](e);
                if (next.Nesting.Levels >= Nesting.MostLevels - 2) return next;   // room for the loss around it
                e = next;
            }
            catch (ArgumentException)
            {
                return e;
            }
    }

    private static Expression Grown(string kind, int terms) => Enumerable.Range(0, terms).Aggregate((Expression)A, (e, _) => Growths[kind](e));

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                test();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }, SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null) throw new Xunit.Sdk.XunitException($"{failure}");
    }
}
