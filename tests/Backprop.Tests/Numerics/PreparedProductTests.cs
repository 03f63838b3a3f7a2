namespace Backprop.Tests;

/// <summary>Products that are prepared once and run many times, by themselves or two at once.</summary>
public sealed unsafe class PreparedProductTests
{
    private const int Depth = 17;

    [Theory]
    [InlineData(3, 3), InlineData(3, 5), InlineData(5, 3), InlineData(8, 7)]
    public void Two_products_side_by_side_have_the_bits_of_their_definitions_at_every_height(int columns, int otherColumns)
    {
        var pairs = 0;
        var areOneRegisterWide = Lanes8.IsFast || (Lanes4.IsFast && columns <= 4 && otherColumns <= 4);
        for (var upper = 1; upper <= 12; upper++)
            for (var lower = 1; lower <= 12; lower++)
            {
                Product first = new(upper, columns, 0.1), second = new(lower, otherColumns, 0.3);
                if (first.Works.Length + second.Works.Length > 2) continue;
                var both = first.Prepared.With(second.Prepared);
                Assert.Equal(areOneRegisterWide && upper + lower <= 12 && upper <= Tallest(columns) && lower <= Tallest(otherColumns), both is not null);
                if (both is null) continue;
                pairs++;
                both.Run();
                first.AssertDefined();
                second.AssertDefined();
            }
        if (!areOneRegisterWide) Assert.Skip("Some of these products are two registers wide on this machine; only those of one go side by side.");
        Assert.True(pairs >= 36);

        static int Tallest(int columns) => columns <= 4 ? 6 : 12;
    }

    [Theory]
    [InlineData(1), InlineData(4), InlineData(5), InlineData(8), InlineData(9), InlineData(17)]
    public void A_prepared_product_has_the_bits_of_its_definition_at_every_height(int columns)
    {
        for (var rows = 1; rows <= 40; rows++)
        {
            var product = new Product(rows, columns, 0.7);
            foreach (var work in product.Works) work.Run();
            product.AssertDefined();
        }
    }

    [Fact]
    public void Products_of_different_depth_stay_apart()
    {
        Product first = new(3, 3, 0.1), other = new(3, 3, 0.1, Depth + 1);
        Assert.Null(first.Prepared.With(other.Prepared));
    }

    /// <summary>C ← C − η·(A·B + λ·C), the last row without λ, with what it must come to.</summary>
    private sealed class Product
    {
        private readonly Workspace room = new();
        private readonly View c;
        private readonly Matrix expected;

        public Product(int rows, int columns, double rate, int depth = Depth)
        {
            var random = new Random(rows);
            View Some(int rows, int columns)
            {
                var view = room.Matrix(rows, columns, AlignedMemory.ShortStride(columns));
                for (var i = 0; i < rows; i++)
                    foreach (ref var entry in view.Row(i)) entry = random.NextDouble() - 0.5;
                return view;
            }
            var (a, b, eta) = (Some(rows, depth), Some(depth, columns), room.Matrix(1, 1));
            c = Some(rows, columns);
            *eta.Data = rate;
            var ending = new DecayingDescent(eta.Data, 0.01, rows - 1);
            Works = [.. PreparedProduct.Of(a, b.ToLines, c.ToLines, ending)];
            var to = room.Matrix(rows, columns);
            to.CopyFrom(c.ToMatrix());
            Backprop.Product.Define(in a, in b, in to, in ending);
            expected = to.ToMatrix();
        }

        public Prepared[] Works { get; }

        public Prepared Prepared => Works[0];

        public void AssertDefined() => Assert.True(expected.SameBits(c.ToMatrix()), $"{c.Rows} rows");
    }
}
