using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>How much of what a cell shows is kept. What is past it is counted and left out, and a notice says so.</summary>
/// <param name="PerOutput">Characters of one output, in all of its MIME types together.</param>
internal sealed record OutputLimit(int PerOutput)
{
    /// <summary>What a thousand pages of text or a large photograph need.</summary>
    public static readonly OutputLimit Usual = OfMillions(1);

    public static OutputLimit OfMillions(double millions) => new((int)(millions * 1e6));

    /// <summary>Characters of all that a cell shows.</summary>
    public int PerCell => 10 * PerOutput;

    /// <summary>Each output costs memory of its own, however little is in it.</summary>
    public const int MostOutputs = 10_000;

    /// <summary>
    /// The longest line of the kernel's that is read. In JSON a character may take six; an event also repeats the code of its cell.
    /// </summary>
    public int PerLine => 16_000_000 + 6 * PerOutput;

    /// <param name="left">The characters that are left out.</param>
    public static string Notice(long left) =>
        Invariant($"… ({left:N0} more character{(left == 1 ? "" : "s")} left out; --output-limit MILLIONS keeps more)");
}
