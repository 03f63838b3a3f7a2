using System.Globalization;

namespace Backprop.Tests;

/// <summary>The judges judged: wrong gradients of every kind on random networks, saturated and dead ones among them. Each is caught or left undecided, none gets a ✓.</summary>
public class JudgeTests(ITestOutputHelper output)
{
    private static readonly int Networks = Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1" ? 20_000 : 1000;
    private const double Bound = 1e-6;

    [Fact]
    public void The_gradient_check_gives_no_wrong_gradient_a_tick()
    {
        var tally = new Tally();
        foreach (var sample in HardCase.Many(Networks))
        {
            var random = new SeededRandom(sample.Seed);
            var gradients = sample.Network.Gradients(sample.Batch, sample.Loss);
            var exact = sample.Network.ParameterNames.ToDictionary(name => name, name => gradients["d" + name]);
            tally.Add("right", Verdict(sample, exact, exact));
            foreach (var wrong in WrongGradient.All)
            {
                var at = sample.Network.ParameterNames[random.NextInt(sample.Network.ParameterNames.Count)];
                var claimed = exact.ToDictionary(pair => pair.Key, pair => pair.Key == at ? wrong.Of(pair.Value, sample.Batch.Count, random) : pair.Value);
                if (claimed[at] == exact[at]) continue;
                var verdict = Verdict(sample, claimed, exact);
                Assert.True(verdict != Outcome.Tick, $"{wrong.Name} of d{at} got a ✓: {sample}");
                tally.Add(wrong.Name, verdict);
            }
        }
        output.WriteLine(tally.ToString());
        tally.AssertJudgesAre(sharp: 0.5);
    }

    [Fact]
    public void A_derivation_gives_no_wrong_line_a_tick()
    {
        var tally = new Tally();
        foreach (var sample in HardCase.Many(Networks))
        {
            var random = new SeededRandom(sample.Seed);
            var equations = ForwardEquations.Of(sample.Network, sample.Batch, sample.Loss, random.NextInt(2) == 0 ? Notation.Rows : Notation.Columns);
            var parameter = sample.Network.ParameterNames[random.NextInt(sample.Network.ParameterNames.Count)];
            var right = equations.Gradient(parameter).Result.Body;
            tally.Add("right", Verdict(equations, parameter, right, equations.Values));
            foreach (var wrong in WrongGradient.All)
            {
                var (line, values) = Line(wrong, right, equations, random);
                if (line.Value(values) == right.Value(values)) continue;
                var verdict = Verdict(equations, parameter, line, values);
                Assert.True(verdict != Outcome.Tick, $"{wrong.Name} of d{parameter} got a ✓: {sample}");
                tally.Add(wrong.Name, verdict);
            }
        }
        output.WriteLine(tally.ToString());
        tally.AssertJudgesAre(sharp: 0.5);
    }

    [Fact]
    public void No_bias_rule_that_differs_from_the_gradient_is_called_the_gradient()
    {
        var tally = new Tally();
        foreach (var sample in HardCase.Many(Networks / 5))
        {
            var table = BiasRuleTable.For(sample.Network, sample.Batch, sample.Loss.WithL2(0));
            foreach (var verdict in table.Verdicts.Where(verdict => verdict.Refusal.Length == 0))
            {
                if (verdict.Rule == BiasRule.Exact) tally.Add("right", verdict.IsTheGradient ? Outcome.Tick : verdict.IsDecided ? Outcome.Caught : Outcome.Undecided);
                if (verdict.Factor is { } factor && Math.Abs(factor - 1) > 1e-3)
                {
                    Assert.False(verdict.IsTheGradient, $"{verdict.Rule.Name} gives {factor} times the gradient under {verdict.Reduction}: {sample}");
                    tally.Add(verdict.Rule.Name, verdict.IsDecided ? Outcome.Caught : Outcome.Undecided);
                }
            }
        }
        output.WriteLine(tally.ToString());
        tally.AssertJudgesAre(sharp: 0.5);
    }

    private static Outcome Verdict(HardCase sample, Dictionary<string, Matrix> claimed, Dictionary<string, Matrix> exact)
    {
        var report = GradientCheck.Of(sample.Network, sample.Batch, sample.Loss, name => claimed[name]);
        try
        {
            Check.That(report).IsBelow(Bound);
        }
        catch (CheckFailedException refusal)
        {
            return refusal.Message.StartsWith("A gradient is off", StringComparison.Ordinal) ? Outcome.Caught : Outcome.Undecided;
        }
        var changed = report.Parameters.SelectMany(parameter => parameter.Entries.Where(entry => entry.Analytic != exact[parameter.Name][entry.Row, entry.Column])).ToList();
        return changed.Count > 0 && changed.All(entry => !entry.IsJudged) ? Outcome.Undecided : Outcome.Tick;
    }

    private static Outcome Verdict(ForwardEquations equations, string parameter, Expression line, Values values)
    {
        var check = Derivation.ByHand(equations.Loss, equations[parameter]).Step(line).Check(values);
        return check.FirstRefused is not null ? Outcome.Caught : check.Holds ? Outcome.Tick : Outcome.Undecided;
    }

    /// <summary>The wrong line; one that can't be written with the gradient alone gets a variable of its own for what it comes to.</summary>
    private static (Expression Line, Values Values) Line(WrongGradient wrong, Expression right, ForwardEquations equations, SeededRandom random)
    {
        if (wrong.Line is { } write) return (write(right, equations.Samples), equations.Values);
        var result = new Variable("G", right.Shape);
        return (result, equations.Values.With("G", right.Shape, wrong.Of(right.Value(equations.Values), equations.Samples.Size, random)));
    }

    private enum Outcome
    {
        Caught,
        Undecided,
        Tick,
    }

    /// <summary>How often each kind of gradient got each verdict.</summary>
    private sealed class Tally
    {
        private readonly SortedDictionary<string, int[]> counts = new(StringComparer.Ordinal);

        public void Add(string kind, Outcome outcome)
        {
            if (!counts.TryGetValue(kind, out var row)) counts[kind] = row = new int[3];
            row[(int)outcome]++;
        }

        /// <summary>No right gradient is refused, no wrong one passes, and most of each kind is decided.</summary>
        public void AssertJudgesAre(double sharp)
        {
            foreach (var (kind, row) in counts)
            {
                var isRight = kind == "right";
                Assert.True(row[(int)(isRight ? Outcome.Caught : Outcome.Tick)] == 0, $"{kind}:\n{this}");
                Assert.True(row[(int)(isRight ? Outcome.Tick : Outcome.Caught)] >= sharp * row.Sum() || row.Sum() < 100, $"Few of “{kind}” are decided:\n{this}");
            }
        }

        public override string ToString() => "wrong is            caught  undecided  ✓\n" + string.Join('\n', counts.Select(pair =>
            string.Create(CultureInfo.InvariantCulture, $"{pair.Key,-26}{pair.Value[0],6}{pair.Value[1],8}{pair.Value[2],8}")));
    }
}
