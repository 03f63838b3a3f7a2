namespace Backprop.Tests;

/// <summary>Copies of views, in blocks of every size, against the definition.</summary>
public class TranspositionTests
{
    [Theory]
    [InlineData(false), InlineData(true)]
    public unsafe void A_copy_has_every_entry_in_its_place_and_nothing_beside_it(bool transposed)
    {
        int[] sizes = [.. Enumerable.Range(0, 19), 31, 32, 33];
        foreach (var rows in sizes)
            foreach (var columns in sizes)
            {
                AlignedMemory source = new(40 * 40), expected = new(40 * 40), actual = new(40 * 40);
                for (var i = 0; i < source.Count; i++) source.Data[i] = i + 1;
                var from = transposed ? new View(source.Data + 1, columns, rows, 39).Transposed : new View(source.Data + 1, rows, columns, 39);
                for (var i = 0; i < rows; i++)
                    for (var j = 0; j < columns; j++) expected.Data[i * 38 + j] = *from[i, j];
                Transposition.Copy(in from, new View(actual.Data, rows, columns, 38));
                Assert.True(new Span<double>(expected.Data, 1600).SequenceEqual(new Span<double>(actual.Data, 1600)), $"({rows} × {columns}), transposed: {transposed}");
            }
    }
}
