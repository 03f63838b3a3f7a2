using System.Globalization;

namespace Workbook.Commands;

/// <summary>Numbers as the messages of the command line write them.</summary>
internal static class Texts
{
    public static string Count(int n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n:N0} {noun}{(n == 1 ? "" : "s")}");

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:N2} s");
}
