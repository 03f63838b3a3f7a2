namespace Backprop.Tests;

public class RandomNetworkTests
{
    /// <summary>
    /// Derived expression and trainer compute the same sums in another order: a few roundings of the terms. A rounding made where gradients are
    /// large is passed on to layers where softmax leaves almost nothing of them, so the yardstick is the largest gradient of the pass, ∂L/∂A at its end included.
    /// </summary>
    private const double SameAsTrainer = 1e-12;

    /// <summary>Central differences with h = 1e-5: h² of the third derivative plus rounding of the loss over h.</summary>
    private const double SameAsDifferences = 1e-6;

    [Fact]
    public void Derived_expression_trainer_and_finite_differences_agree_on_500_random_networks()
    {
        var judged = 0;
        foreach (var sample in RandomCase.Many(500))
        {
            var trainer = sample.Network.Gradients(sample.Batch, sample.Loss);
            var rows = ForwardEquations.Of(sample.Network, sample.Batch, sample.Loss);
            var columns = rows.Transcribed();
            Assert.True(Near(rows.Loss.Value(rows.Values)[0, 0], sample.Network.Loss(sample.Batch, sample.Loss), 1), $"loss, {sample}");
            var atTheLoss = sample.Loss.Gradient(sample.Network.Predict(sample.Batch.X), sample.Batch.Y).MaxAbs();
            var size = trainer.Names.Max(name => Math.Max(atTheLoss, trainer[name].MaxAbs()));
            foreach (var name in trainer.Names)
            {
                var expected = trainer[name];
                var inRows = Value(rows, name);
                AssertNear(expected, inRows, size, $"{name} in rows, {sample}");
                AssertNear(expected, Value(columns, name).Transpose(), size, $"{name} in columns, {sample}");
                if (name.StartsWith("dZ", StringComparison.Ordinal)) continue;
                var differences = LossDifferences.Of(rows.Loss, rows[name[1..]], rows.Values);
                Assert.True(differences.Compare(inRows) is { IsRefused: false } compared && !(compared.Error > SameAsDifferences), $"{name} is {differences.Compare(inRows).Error:E2} from finite differences, {sample}");
                judged += differences.Kinks.ToArray().Count(kink => kink == 0);
            }
        }
        Assert.True(judged > 0, "No entry could be judged.");
    }

    [Fact]
    public void No_line_of_a_derivation_is_refused_in_matrix_form_or_in_indices_in_either_notation()
    {
        var (judged, decided) = (0, 0);
        foreach (var sample in RandomCase.Many(60))
        {
            var rows = ForwardEquations.Of(sample.Network, sample.Batch, sample.Loss);
            var name = sample.Seed % 2 == 0 ? "b1" : "W1";
            foreach (var equations in new[] { rows, rows.Transcribed() })
            {
                var derivation = equations.Gradient(name);
                AssertNoneRefused(derivation.Check(sample.Batch), sample);
                if (sample.Network.ParameterCount <= 60) AssertNoneRefused(derivation.InIndices().Check(sample.Batch), sample);
            }
        }
        Assert.True(2 * decided >= judged || judged < 50, $"Only {decided} of {judged} derivations could be decided.");

        void AssertNoneRefused(DerivationCheck check, RandomCase sample)
        {
            Assert.True(check.FirstRefused is null, $"{sample}\n{check}");
            (judged, decided) = (judged + 1, decided + (check.Holds ? 1 : 0));
        }
    }

    /// <summary>The value of a gradient that the trainer calls dZ1, dW1, …; an identity layer's A has no equation of its own.</summary>
    private static Matrix Value(ForwardEquations equations, string name) => equations.Gradient(name[1..]).Result.Value(equations.Values);


    private static void AssertNear(Matrix expected, Matrix actual, double size, string what)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        for (var i = 0; i < expected.RowCount; i++)
            for (var j = 0; j < expected.ColumnCount; j++)
                Assert.True(Near(expected[i, j], actual[i, j], size), $"[{i}, {j}] is {actual[i, j]:R}, the trainer has {expected[i, j]:R}: {what}");
    }

    private static bool Near(double expected, double actual, double size) => Math.Abs(expected - actual) <= SameAsTrainer * Math.Max(size, Math.Abs(expected));
}
