using System.Globalization;

namespace Benchmarks;

/// <summary>What a round does differently from all others; the same seed makes the same round.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Notebooks">The notebooks in the order in which they are named.</param>
/// <param name="Jobs">How many run at a time.</param>
/// <param name="Language">The value of LANG and LC_ALL.</param>
/// <param name="WithCultures">Whether .NET is asked to use the system's cultures.</param>
internal sealed record SoakRound(int Seed, IReadOnlyList<string> Notebooks, int Jobs, string Language, bool WithCultures)
{
    private static readonly string[] Languages = ["de_DE.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "C.UTF-8"];

    public static SoakRound Of(int seed, IReadOnlyList<string> notebooks)
    {
        var random = new Random(seed);
        var order = notebooks.ToArray();
        random.Shuffle(order);
        return new(seed, order, random.Next(1, 2 * Environment.ProcessorCount + 1), Languages[random.Next(Languages.Length)], WithCultures: HasCultures && random.Next(2) == 0);
    }

    public string Culture => Language.Split('.')[0] is var name && name == "C" ? "invariant" : name.Replace('_', '-');

    /// <summary>Without ICU .NET ends at once when it is asked for cultures.</summary>
    private static bool HasCultures { get; } = new[] { "/usr/lib", "/lib" }.Where(Directory.Exists)
        .Any(folder => Directory.EnumerateFiles(folder, "libicuuc.so*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true }).Any());

    public Dictionary<string, string> Environments(string temporary, string mark)
    {
        var variables = new Dictionary<string, string> { ["LANG"] = Language, ["LC_ALL"] = Language, ["TMPDIR"] = temporary, ["TMP"] = temporary, ["TEMP"] = temporary, [ProcessFamily.Mark] = mark };
        if (WithCultures) variables["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0";
        return variables;
    }
}
