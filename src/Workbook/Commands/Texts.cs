using static System.FormattableString;

namespace Workbook.Commands;

/// <summary>Numbers as the messages of the command line write them.</summary>
internal static class Texts
{
    public static string Count(int n, string noun) => Invariant($"{n:N0} {noun}{(n == 1 ? "" : "s")}");

    public static string Seconds(TimeSpan time) => Invariant($"{time.TotalSeconds:N2} s");
}
