namespace Backprop.Tests;

public class RandomExpressionTests
{
    [Fact]
    public void No_line_is_refused_for_random_expressions_of_every_operation_by_every_variable()
    {
        var derived = 0;
        foreach (var sample in Many(100))
            foreach (var variable in Tree.Variables(sample.Loss).Where(variable => !variable.Name.StartsWith('Y')))
            {
                derived++;
                var derivation = Derive.Gradient(sample.Loss, variable);
                AssertNoneRefused(derivation.Check(sample.Values), sample, "rows");
                AssertNoneRefused(Derive.Gradient(sample.Loss.Transcribed(), variable.Transcribed()).Check(sample.Values.Transcribed()), sample, "columns");
                if (derivation.Steps.Count < 40) AssertNoneRefused(derivation.InIndices().Check(sample.Values), sample, "indices");
            }
        Assert.True(derived > 0, "No random expression had a variable.");
    }

    private static IEnumerable<RandomExpression> Many(int count)
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("BACKPROP_SEED"), out var only)) return [new(only)];
        var first = Random.Shared.NextInt64(1L << 40);
        return Enumerable.Range(0, count).Select(k => new RandomExpression(first + k));
    }

    private static void AssertNoneRefused(DerivationCheck check, RandomExpression sample, string form) =>
        Assert.True(check.FirstRefused is null, $"{form}, repeat with BACKPROP_SEED={sample.Seed}: {sample}\n{check}");
}
