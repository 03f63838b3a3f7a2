namespace Backprop.Tests;

/// <summary>However a product is cut, packed and shared among threads, every bit is the definition's.</summary>
[Collection(nameof(Threads))]
public class LargeProductTests
{
    /// <summary>Sizes on both sides of every edge: registers, tiles, blocks of rows kept, blocks of k, blocks of columns.</summary>
    public static TheoryData<int, int, int> Shapes() => new()
    {
        { 1, 1281, 2048 }, { 3, 1279, 600 }, { 12, 1280, 150 }, { 13, 2561, 95 }, { 48, 1281, 47 }, { 49, 1282, 33 }, { 51, 1290, 49 }, { 61, 1000, 65 },
        { 97, 640, 129 }, { 255, 257, 31 }, { 256, 256, 40 }, { 257, 255, 33 }, { 1025, 10, 256 }, { 1024, 256, 10 }, { 2100, 9, 130 }, { 5, 110, 4103 },
        { 7, 100, 4104 }, { 3, 200, 4105 }, { 2, 130, 8199 }, { 300, 1, 8193 }, { 6000, 40, 9 }, { 10, 784, 300 }, { 784, 10, 300 }, { 2000, 1100, 1 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_large_product_has_the_bits_of_the_definition_at_every_width_and_number_of_threads(int m, int k, int n)
    {
        var random = new Random(m * 31 + k * 7 + n);
        foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            Memory a = new(random, m, k, transposeA), b = new(random, k, n, transposeB), c = new(random, m, n, false);
            AssertDefined(a, b, c, new Plain(), [1, 2, 3]);
        }
    }

    [Theory]
    [InlineData(61, 1300, 65), InlineData(257, 255, 40), InlineData(1025, 20, 129), InlineData(40, 2600, 23)]
    public unsafe void Endings_are_applied_once_to_finished_sums(int m, int k, int n)
    {
        var random = new Random(11);
        Memory a = new(random, m, k, transposed: true), b = new(random, k, n, transposed: false), c = new(random, 2 * m + 2, n, false), upper = c.Rows(m);
        AssertDefined(a, b, upper, new WithDecay(0.01, (nint)(c.View[m + 1, 0] - c.View[0, 0]), m - 1), [1, 2]);
        var rate = 0.1;
        AssertDefined(a, b, upper, new Descent(&rate), [1, 2]);
        AssertDefined(a, b, upper, new DecayingDescent(&rate, 0.01, m - 1), [1, 2]);
    }

    [Fact]
    public void Products_of_several_callers_at_once_have_the_same_bits()
    {
        using var _ = Limited.To(3);
        var random = new Random(12);
        var (a, b) = (Some(random, 300, 200), Some(random, 200, 100));
        var expected = Matrix.Times(a, b);
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            Assert.True(expected.SameBits(Matrix.Times(a, b)));
            Assert.True(expected.SameBits(Matrix.TimesTranspose(a, b.Transpose())));
        });
    }

    [Fact]
    public void A_large_product_into_an_existing_matrix_allocates_nothing()
    {
        var random = new Random(13);
        var (a, b, c) = (Some(random, 300, 200), Some(random, 100, 200), Matrix.Zeros(300, 100));
        using var _ = Limited.To(2);
        Assert.Equal(0, Allocations.Of(() => Matrix.TimesTranspose(a, b, into: c)));
    }

    private static Matrix Some(Random random, int rows, int columns) => Matrix.Create(rows, columns, (_, _) => random.NextDouble() - 0.5);

    private static void AssertDefined<E>(Memory a, Memory b, Memory c, E ending, int[] threads) where E : struct, IEnding
    {
        var start = c.Entries.ToArray();
        Product.Define(a.View, b.View, c.View, in ending);
        var expected = c.Entries.ToArray();
        foreach (var count in threads)
        {
            using var _ = Limited.To(count);
            Check<Lanes8>();
            Check<Lanes4>();
            Check<Lanes2>();
        }

        void Check<V>() where V : unmanaged, ILanes<V>
        {
            start.CopyTo(c.Entries);
            Product<V, E>.Times(a.View, b.View, c.View, in ending);
            for (var i = 0; i < expected.Length; i++)
                if (BitConverter.DoubleToInt64Bits(expected[i]) != BitConverter.DoubleToInt64Bits(c.Entries[i]))
                    Assert.Fail($"{a}·{b}, {typeof(E).Name}, {V.Count} lanes, at most {Threads.Limit} threads: entry {i} is {c.Entries[i]:R} instead of {expected[i]:R}");
        }
    }

    /// <summary>A matrix with room between its rows, which a product must leave as it is.</summary>
    private sealed unsafe class Memory
    {
        private readonly AlignedMemory memory;

        public Memory(Random random, int rows, int columns, bool transposed)
        {
            var (outer, inner) = transposed ? (columns, rows) : (rows, columns);
            memory = new(outer * (nint)(inner + 3) + 1);
            foreach (ref var entry in Entries) entry = random.NextDouble() - 0.5;
            var view = new View(memory.Data + 1, outer, inner, inner + 3);
            View = transposed ? view.Transposed : view;
        }

        private Memory(AlignedMemory memory, View view) => (this.memory, View) = (memory, view);

        public View View { get; }

        public Span<double> Entries => new(memory.Data, (int)memory.Count);

        public Memory Rows(int count) => new(memory, View.Block(0, 0, count, View.Columns));

        public override string ToString() => $"({View.Rows} × {View.Columns}){(View.ColumnStride == 1 ? "" : " transposed")}";
    }
}
