using System.IO.Compression;
using System.Text.Json;

namespace Backprop.Tests;

/// <summary>The tiny files were written by Python's struct and gzip.</summary>
public class IdxFileTests
{
    private static readonly JsonElement Known = KnownValues.Json("tiny-idx.json");
    private static readonly byte[] Images = KnownValues.Bytes("tiny-images.idx"), Labels = KnownValues.Bytes("tiny-labels.idx");

    [Theory]
    [InlineData("tiny-images.idx", "images.idx"), InlineData("tiny-images.idx.gz", "images.gz"), InlineData("tiny-images.idx.gz", "images"), InlineData("tiny-images.idx", "images.gz")]
    public void Images_are_read_plain_or_zipped_whatever_the_file_is_called(string content, string name)
    {
        using var file = new TemporaryFile(KnownValues.Bytes(content), name);
        var data = IdxFile.Read(file.Path);
        Assert.Equal((IdxType.UnsignedByte, 6, 12), (data.Type, data.Count, data.ItemLength));
        Assert.Equal([6, 4, 3], data.Sizes);
        var expected = Known.GetProperty("images").EnumerateArray().Select(image => image.EnumerateArray().SelectMany(KnownValues.Numbers).ToArray()).ToArray();
        Assert.Equal(Matrix.FromRows(expected), data.ToMatrix());
        Assert.Equal(data.ToMatrix().Rows(2..4), data.ToMatrix(2..4));
        Assert.Equal(expected[5][7], data[5, 7]);
    }

    [Theory]
    [InlineData(IdxType.SignedByte), InlineData(IdxType.Short), InlineData(IdxType.Int), InlineData(IdxType.Float), InlineData(IdxType.Double)]
    public void Every_type_of_entries_is_read(IdxType type)
    {
        var known = Known.GetProperty("types").GetProperty($"{type}");
        var data = Read(known.GetProperty("file").GetBytesFromBase64());
        Assert.Equal(type, data.Type);
        Assert.Equal(KnownValues.Matrix(known.GetProperty("values")), data.ToMatrix());
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_told_with_the_byte()
    {
        for (var length = 0; length < Images.Length; length++)
        {
            var error = Assert.Throws<DataFileException>(() => Read(Images[..length]));
            Assert.Equal(length < 4 ? "byte 0" : length < 16 ? "byte 4" : "byte 16", error.Place);
            Assert.StartsWith("the end of the file", error.Found);
        }
        Assert.Equal("t.idx, byte 16: expected 72 bytes of entries, 6 × 4 × 3 UnsignedByte, found the end of the file at byte 80, after 64 of them.", Refusal(Images[..80]));
    }

    [Fact]
    public void A_zipped_file_cut_off_or_damaged_anywhere_is_an_error()
    {
        var zipped = KnownValues.Bytes("tiny-images.idx.gz");
        for (var length = 2; length < zipped.Length; length++) Assert.Throws<DataFileException>(() => Read(zipped[..length]));
        zipped[30] ^= 0xFF;
        Assert.Throws<DataFileException>(() => Read(zipped));
        zipped[30] ^= 0xFF;
        for (var k = 1; k <= 8; k++)
        {
            zipped[^k] ^= 0x01;
            Assert.Contains("expected sound gzip data, found damage", Refusal(zipped));   // checksum and length
            zipped[^k] ^= 0x01;
        }
        Assert.Equal(Read(Images).Sizes, Read(zipped).Sizes);
        Assert.StartsWith("t.idx, byte 16 of the unzipped file: expected 72 bytes", Refusal(Zip(Images[..50])));
    }

    [Fact]
    public void A_file_that_goes_on_is_told()
    {
        Assert.Equal("t.idx, byte 88: expected the end after 6 × 4 × 3 entries, found 2 more bytes.", Refusal([.. Images, 0, 1]));
        Assert.Equal("t.idx, byte 88 of the unzipped file: expected the end after 6 × 4 × 3 entries, found more bytes.", Refusal(Zip([.. Images, 0, 1])));
    }

    [Fact]
    public void A_file_of_another_kind_is_told_by_its_first_bytes()
    {
        Assert.Equal("t.idx, byte 0: expected two zero bytes, with which an IDX file begins, found 0x50 0x4B. Is this an IDX file?", Refusal("PK\u0003\u0004"u8.ToArray()));
        Assert.Equal("t.idx, byte 2: expected a type of entries (0x08, 0x09, 0x0B, 0x0C, 0x0D or 0x0E), found 0x0A.", Refusal([0, 0, 0x0A, 1]));
        Assert.Equal("t.idx, byte 3: expected the number of sizes, 1 or more, found 0.", Refusal([0, 0, 8, 0]));
        Assert.Equal("t.idx, byte 8: expected a size of 1 or more as size 2 of 2, found -1.", Refusal([0, 0, 8, 2, 0, 0, 0, 1, 255, 255, 255, 255]));
        Assert.Contains("expected sizes that come to at most", Refusal([0, 0, 14, 2, 0, 1, 0, 0, 0, 1, 0, 0]));
    }

    /// <summary>A header that promises two gigabytes with nothing behind it must not be believed.</summary>
    [Fact]
    public void Memory_grows_with_the_file_not_with_its_promise() =>
        Assert.InRange(Allocations.Of(() => Refusal([0, 0, 8, 1, 0x70, 0, 0, 0, 1, 2, 3])), 1, 8 << 20);

    [Fact]
    public void Entries_outside_the_array_are_told()
    {
        Assert.StartsWith("[6, 0] lies outside t.idx: 6 × 4 × 3 UnsignedByte; items go from 0 to 5, their entries from 0 to 11.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Read(Images)[6, 0]).Message);
        Assert.StartsWith("Items 4..7 lie outside t.idx", Assert.Throws<ArgumentOutOfRangeException>(() => Read(Images).ToMatrix(4..7)).Message);
    }

    [Fact]
    public void Images_and_labels_become_a_batch()
    {
        using var pair = new Pair(Images, Labels);
        var batch = MnistLike.Read(pair.Images, pair.Labels);
        Assert.Equal((6, 12, 4), (batch.Count, batch.Inputs, batch.Outputs));
        Assert.Equal(KnownValues.Numbers(Known.GetProperty("labels")), OneHot.Labels(batch.Y).Select(label => (double)label));
        Assert.Equal(Read(Images).ToMatrix().Map(pixel => pixel / 255), batch.X);
        Assert.Equal(("r0c0", "r3c2"), (batch.Names!.Inputs[0], batch.Names.Inputs[11]));
        var part = MnistLike.Read(pair.Images, pair.Labels, 1..3, divideBy: 256, classes: 10);
        Assert.Equal((2, 12, 10), (part.Count, part.Inputs, part.Outputs));
        Assert.Equal(Read(Images).ToMatrix(1..3) / 256, part.X);
        Assert.Equal(batch.Y.Rows(1..3), part.Y.Columns(..4));
    }

    [Fact]
    public void Images_and_labels_that_do_not_belong_together_are_told()
    {
        static string Refusal(byte[] images, byte[] labels, int? classes = null)
        {
            using var pair = new Pair(images, labels);
            var error = Assert.Throws<DataFileException>(() => MnistLike.Read(pair.Images, pair.Labels, classes: classes));
            return error.Message.Replace(pair.Images, "images").Replace(pair.Labels, "labels");
        }
        byte[] five = [0, 0, 8, 1, 0, 0, 0, 5, 1, 2, 3, 0, 1];
        Assert.Equal("labels, byte 4: expected 6 labels, one for each image in images, found 5. Are the two files of one set?", Refusal(Images, five));
        Assert.Equal("images, byte 3: expected 3 sizes, (count × height × width) of the images, found 1. The two files are swapped: the images come first.", Refusal(Labels, Images));
        Assert.Equal("labels, byte 3: expected 1 size, the count of the labels, found 3.", Refusal(Images, Images));
        Assert.Equal("labels, byte 8: expected a label from 0 to 2 for sample 0, found 3.", Refusal(Images, Labels, classes: 3));
        Assert.Equal("labels, byte 2: expected labels of one or two bytes, found Int.", Refusal(Images, [0, 0, 12, 1, 0, 0, 0, 1, 0, 0, 0, 1]));
    }

    [Fact]
    public void Samples_outside_the_files_and_impossible_divisors_are_told()
    {
        using var pair = new Pair(Images, Labels);
        Assert.StartsWith("Items 0..7 lie outside", Assert.Throws<ArgumentOutOfRangeException>(() => MnistLike.Read(pair.Images, pair.Labels, ..7)).Message);
        Assert.StartsWith("Pixels are divided by a positive number, not by 0.", Assert.Throws<ArgumentOutOfRangeException>(() => MnistLike.Read(pair.Images, pair.Labels, divideBy: 0)).Message);
    }

    private static IdxData Read(byte[] bytes) => IdxFile.Read(new MemoryStream(bytes), "t.idx");

    private static string Refusal(byte[] bytes) => Assert.Throws<DataFileException>(() => Read(bytes)).Message;

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest)) zip.Write(bytes);
        return zipped.ToArray();
    }

    private sealed class Pair(byte[] images, byte[] labels) : IDisposable
    {
        private readonly TemporaryFile first = new(images), second = new(labels);

        public string Images => first.Path;

        public string Labels => second.Path;

        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }

    [Fact]
    public void A_zipped_file_whose_damaged_header_asks_for_a_name_without_end_is_refused()
    {
        const byte hasName = 8;
        var zipped = new byte[] { 0x1F, 0x8B, 8, hasName, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5 };
        Assert.Contains("expected the four bytes 0, 0, type and number of sizes", Assert.Throws<DataFileException>(() => IdxFile.Read(new MemoryStream(zipped), "f")).Message);
    }
}
