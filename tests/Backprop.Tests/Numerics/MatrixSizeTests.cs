namespace Backprop.Tests;

public class MatrixSizeTests
{
    private const string TooLarge = "A (50000 × 50000) matrix has 50000 rows of 50000 doubles, 20000000000 bytes (18.6 GiB), and there is no room for it: at most 2147483591 entries fit into one matrix. Work on fewer rows at a time.";

    [Fact]
    public void A_matrix_beyond_memory_is_refused_with_rows_columns_and_bytes()
    {
        var (tall, wide) = (Matrix.Zeros(50_000, 1), Matrix.Zeros(1, 50_000));
        Func<object>[] ways =
        [
            () => Matrix.Zeros(50_000, 50_000), () => new MatrixShape(50_000, 50_000).Count, () => tall * wide, () => Matrix.Identity(50_000),
            () => OneHot.Of(new int[50_000], 50_000), () => Network.Create([50_000, 50_000], Activation.Tanh, 1),
        ];
        Assert.All(ways, way => Assert.Equal(TooLarge, Assert.Throws<InsufficientMemoryException>(way).Message));
        Assert.Contains("36893488113059364872 bytes", Assert.Throws<InsufficientMemoryException>(() => Matrix.Zeros(int.MaxValue, int.MaxValue)).Message);
        Assert.Contains("has 4294967296 entries, but 0 were given", Assert.Throws<ArgumentException>(() => Matrix.FromEntries(65536, 65536, [])).Message);
    }
}
