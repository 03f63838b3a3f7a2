using Backprop;

namespace Bits;

internal sealed partial class Fingerprints
{
    private const int Longest = 257;

    /// <summary>The three products with every number of columns, with every small number of rows and of products to add, and in the sizes of real layers.</summary>
    public Fingerprints Products()
    {
        var columns = Enumerable.Range(0, Longest + 1).Select(n => (3, 5, n));
        var rows = Enumerable.Range(0, 48).Select(m => (m, 9, 19));
        var depths = Enumerable.Range(0, 80).Select(k => (6, k, 21));
        (int, int, int)[] layers = [(10, 784, 30), (784, 10, 30), (10, 30, 784), (200, 2, 3), (3, 200, 2), (130, 257, 70), (256, 1024, 10), (64, 1040, 1030), (1031, 40, 520)];
        return Three("by number of columns", columns).Three("by number of rows", rows).Three("by number of products to add", depths).Three("of layers", layers)
            .Add("A·B with special values", all =>
            {
                for (var n = 1; n <= 40; n++) all((Inputs.MatrixWithSpecials(5, 7, n) * Inputs.MatrixWithSpecials(7, n, n + 100)).Entries);
            })
            .Add("A + B, transposed", all =>
            {
                for (var n = 0; n <= 40; n++) all((Inputs.Matrix(n, 17, n).Transpose() + Inputs.Matrix(17, n, n + 100)).Entries);
            });
    }

    private Fingerprints Three(string sizes, IEnumerable<(int M, int K, int N)> shapes) => this
        .Add($"A·B {sizes}", all =>
        {
            foreach (var (m, k, n) in shapes) all((Inputs.Matrix(m, k, 1) * Inputs.Matrix(k, n, 2)).Entries);
        })
        .Add($"Aᵀ·B {sizes}", all =>
        {
            foreach (var (m, k, n) in shapes) all(Matrix.TransposeTimes(Inputs.Matrix(k, m, 3), Inputs.Matrix(k, n, 4)).Entries);
        })
        .Add($"A·Bᵀ {sizes}", all =>
        {
            foreach (var (m, k, n) in shapes) all(Matrix.TimesTranspose(Inputs.Matrix(m, k, 5), Inputs.Matrix(n, k, 6)).Entries);
        });
}
