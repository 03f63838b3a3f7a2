using System.Globalization;
using System.IO.Compression;
using CsCheck;

namespace Backprop.Tests;

public sealed class ReaderFuzzTests
{
    private static readonly Gen<string> CsvText = Gen.Char["0123456789.,;-+eE\"\n\rab \tN\0\uFFFF∞é"].Array[0, 60].Select(chars => new string(chars));

    private static readonly Gen<(double[][] X, int[] Labels, bool Quoted)> Samples = Gen.Select(Gen.Int[1, 6], Gen.Int[1, 4]).SelectMany((rows, columns) =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[columns].Array[rows], Gen.Int[0, 3].Array[rows], Gen.Bool));

    private static readonly Gen<(byte[] File, int[] Sizes)> IdxFiles = Gen.Int[1, 5].Array[1, 3].SelectMany(sizes =>
        Gen.Byte.Array[sizes.Aggregate(1, (a, b) => a * b)].Select(entries => (Idx(sizes, entries), sizes)));

    [Fact]
    public void Any_text_is_read_as_finite_numbers_or_refused_with_its_place() => Fuzz.Holds(CsvText, text =>
    {
        foreach (var read in (Func<Batch>[])[() => CsvFile.Read(new StringReader(text), "f"), () => CsvFile.ReadNumbers(new StringReader(text), "f"), () => CsvFile.Read(new StringReader(text), "f", 0, separator: ';', header: CsvHeader.Absent)])
            try
            {
                var batch = read();
                Assert.All(batch.X.ToArray().Concat(batch.Y.ToArray()), entry => Assert.True(double.IsFinite(entry)));
                Assert.Equal(batch.Y.ColumnCount, batch.Names!.Outputs.Count);
            }
            catch (DataFileException refusal)
            {
                Assert.StartsWith("f", refusal.Message);
            }
    });

    [Fact]
    public void What_is_written_as_csv_is_read_back() => Fuzz.Holds(Samples, sample =>
    {
        string Field(string text) => sample.Quoted ? $" \"{text}\" " : text;
        var text = string.Concat(sample.X.Zip(sample.Labels, (row, label) =>
            string.Join(',', row.Select(x => Field(x.ToString("R", CultureInfo.InvariantCulture))).Append(Field($"class \"\"{label}".Replace("\"\"", sample.Quoted ? "\"\"" : "")))) + "\r\n"));
        var batch = CsvFile.Read(new StringReader(text), "f", header: CsvHeader.Absent);
        Assert.Equal(Matrix.FromRows(sample.X), batch.X);
        Assert.Equal(sample.Labels.Select(label => sample.Quoted ? $"class \"{label}" : $"class {label}"), OneHot.Labels(batch.Y).Select(k => batch.Names!.Outputs[k]));
    });

    [Fact]
    public void Any_bytes_are_read_as_an_array_or_refused() => Fuzz.Holds(Gen.Byte[0, 14].Array[0, 24], bytes => ReadOrRefused(bytes));

    [Fact]
    public void A_damaged_idx_file_is_refused_or_has_the_entries_that_its_sizes_say() => Fuzz.Holds(Gen.Select(IdxFiles, Gen.Int[0, 200], Gen.Byte, Gen.Int[0, 3]), (input) =>
    {
        var ((file, _), at, other, cut) = input;
        file[at % file.Length] = other;
        ReadOrRefused(file[..(file.Length - cut)]);
    });

    [Fact]
    public void A_gzip_file_damaged_anywhere_is_refused_or_gives_what_was_zipped() => Fuzz.Holds(Gen.Select(IdxFiles, Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 9]), input =>
    {
        var ((file, _), at, other, cut) = input;
        var zipped = Zipped(file);
        zipped[at % zipped.Length] = other;
        zipped = zipped[..(zipped.Length - cut)];
        if (zipped is not [0x1F, 0x8B, ..]) return;
        if (ReadOrRefused(zipped) is { } data) Assert.Equal(IdxFile.Read(new MemoryStream(file), "f").ToMatrix(), data.ToMatrix());
    });

    private static IdxData? ReadOrRefused(byte[] bytes)
    {
        try
        {
            var data = IdxFile.Read(new MemoryStream(bytes), "f");
            Assert.Equal(data.Sizes.Aggregate(1, (a, b) => a * b), data.ToMatrix().Shape.Count);
            return data;
        }
        catch (DataFileException refusal)
        {
            Assert.StartsWith("f", refusal.Message);
            return null;
        }
    }

    private static byte[] Idx(int[] sizes, byte[] entries) => [0, 0, 8, (byte)sizes.Length, .. sizes.SelectMany(size => new byte[] { 0, 0, 0, (byte)size }), .. entries];

    private static byte[] Zipped(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Fastest)) zip.Write(bytes);
        return memory.ToArray();
    }
}
