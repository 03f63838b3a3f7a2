namespace Backprop;

/// <summary>Reads images with their labels from two IDX files, as the MNIST data set and its successors are given out.</summary>
public static class MnistLike
{
    /// <summary>The images as rows of pixels, the labels one-hot.</summary>
    /// <param name="images">IDX file of images, (count × height × width); plain or gzip.</param>
    /// <param name="labels">IDX file of as many labels from 0; plain or gzip.</param>
    /// <param name="samples">Which samples, such as <c>..1000</c>; all unless told. The whole training set of MNIST takes 376 MB.</param>
    /// <param name="divideBy">What pixels are divided by: 255 brings them to [0, 1], 256 is what Nielsen's files hold.</param>
    /// <param name="classes">Number of classes; one more than the largest label unless told.</param>
    /// <returns>X (samples × height·width), Y (samples × classes), named by pixel (<c>r3c5</c>: row 3, column 5, from 0) and label.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">A file isn't in IDX format, the two don't belong together, or a label isn't below <paramref name="classes"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The samples reach outside the files, or the divisor isn't a positive number.</exception>
    public static Batch Read(string images, string labels, Range? samples = null, double divideBy = 255, int? classes = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (!(divideBy > 0 && double.IsFinite(divideBy)))
            throw new ArgumentOutOfRangeException(nameof(divideBy), FormattableString.Invariant($"Pixels are divided by a positive number, not by {divideBy}."));
        var (pictures, answers) = (IdxFile.Read(images), IdxFile.Read(labels));
        ThrowUnlessTogether(pictures, answers);
        int[] all = [.. answers.ToMatrix().ToArray().Select(label => (int)label)];
        var number = classes ?? Math.Max(all.Max() + 1, 1);
        for (var i = 0; i < all.Length; i++)
            if ((uint)all[i] >= (uint)number)
                throw new DataFileException(labels, $"byte {answers.OffsetOf(i)}", $"a label from 0 to {number - 1} for sample {i}", $"{all[i]}");
        var x = pictures.ToMatrix(samples ?? .., divideBy);
        return new(x, OneHot.Of(all[samples ?? ..], number), new(PixelNames(pictures.Sizes[1], pictures.Sizes[2]), [.. Enumerable.Range(0, number).Select(c => $"{c}")]));
    }

    private static void ThrowUnlessTogether(IdxData images, IdxData labels)
    {
        var swapped = images.Sizes.Count == 1 && labels.Sizes.Count == 3 ? "The two files are swapped: the images come first." : null;
        if (images.Sizes.Count != 3)
            throw new DataFileException(images.File, "byte 3", "3 sizes, (count × height × width) of the images", $"{images.Sizes.Count}", swapped);
        if (labels.Sizes.Count != 1) throw new DataFileException(labels.File, "byte 3", "1 size, the count of the labels", $"{labels.Sizes.Count}");
        if (labels.Type is not (IdxType.UnsignedByte or IdxType.SignedByte or IdxType.Short))
            throw new DataFileException(labels.File, "byte 2", "labels of one or two bytes", $"{labels.Type}");
        if (images.Count != labels.Count)
            throw new DataFileException(labels.File, "byte 4", $"{images.Count} labels, one for each image in {images.File}", $"{labels.Count}", "Are the two files of one set?");
    }

    internal static string[] PixelNames(int height, int width) =>
        [.. Enumerable.Range(0, height).SelectMany(row => Enumerable.Range(0, width).Select(column => $"r{row}c{column}"))];
}
