namespace Backprop.Tests;

public class ShapeLedgerTests
{
    private static readonly ShapeLedger Rows = ShapeLedger.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch());
    private static readonly ShapeLedger Columns = ShapeLedger.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Notation.Columns);

    [Fact]
    public void Every_step_forward_and_backward_is_there()
    {
        Assert.Equal(["Z¹", "A¹", "Z²", "A²", "L"], Rows.Lines.Where(line => line.Direction == "forward").Select(line => line.Name));
        Assert.Equal(["dA²", "dZ²", "dW²", "db²", "dA¹", "dZ¹", "dW¹", "db¹", "dX"], Rows.Lines.Where(line => line.Direction == "backward").Select(line => line.Name));
    }

    [Fact]
    public void A_step_shows_the_shape_of_every_factor()
    {
        var z1 = Rows["Z1"];
        Assert.Equal("(m × n₀)·(n₀ × n₁) + (m × 1)·(1 × n₁)", z1.Symbols);
        Assert.Equal("(5 × 3)·(3 × 3) + (5 × 1)·(1 × 3)", z1.Numbers);
        Assert.Equal(["X", "W¹", "1", "b¹"], z1.Factors.Select(factor => factor.Text));
        Assert.Equal("db² = 1ᵀ·dZ²", Rows["db2"].Equation.ToText());
        Assert.Equal("db² = dZ²·1", Columns["db2"].Equation.ToText());
        Assert.Equal("(n₂ × m)·(m × 1)", Columns["db2"].Symbols);
        Assert.Equal(Columns["dZ²"], Columns["dZ2"]);
    }

    [Fact]
    public void The_shapes_are_those_of_the_trainer()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var (pass, gradients) = (network.Forward(batch.X), network.Gradients(batch, Loss.SquaredError));
        foreach (var name in pass.Names.Where(name => name != "X")) Assert.Equal(pass[name].Shape, Rows[name].Shape.Sizes);
        foreach (var name in gradients.Names)
        {
            Assert.Equal(gradients[name].Shape, Rows[name].Shape.Sizes);
            Assert.Equal(gradients[name].Shape.Transposed, Columns[name].Shape.Sizes);
        }
    }

    [Fact]
    public void It_reads_as_a_table_and_as_aligned_text()
    {
        Assert.Contains("  db² = 1ᵀ·dZ²         (1 × m)·(m × n₂) = (1 × n₂)                        (1 × 5)·(5 × 2) = (1 × 2)", Rows.ToString());
        var html = Rows.ToHtml();
        Assert.Equal(Rows.Lines.Count, html.Split("<th scope=\"row\"").Length - 1);
        Assert.Contains("samples stand in rows", html);
        Assert.Contains("samples stand in columns", Columns.ToHtml());
    }

    [Fact]
    public void A_shape_error_of_the_trainer_is_explained_with_axis_names()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var whole = Assert.Throws<ShapeException>(() => Trainer.Run(network, batch, Loss.SquaredError, 0.1, 1, BiasRule.WholeMatrix));
        Assert.EndsWith("b¹ is (1 × n₁) = (1 × 3); dZ¹ is (m × n₁) = (5 × 3). dZ¹ still has one row for each of the samples of the batch: 1ᵀ·dZ¹ sums over them and is (1 × n₁).", Rows.Explain(whole));
        var transposed = Assert.Throws<ShapeException>(() => network.Forward(batch.X.Transpose()));
        Assert.Contains("X is (3 × 5), 3 rows (n₀, the inputs or n₁, the neurons of layer 1) and 5 columns (m, the samples of the batch), but should be (m × n₀) = (5 × 3)", Rows.Explain(transposed));
    }
}
