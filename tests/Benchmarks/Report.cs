using System.Globalization;
using System.Text;
using System.Text.Json;
using Backprop;

namespace Benchmarks;

/// <summary>A table of measurements: printed, and written as JSON and as a plot.</summary>
internal sealed class Report(string title, string[] headings)
{
    private readonly List<(string Name, double First, double Second)> rows = [];

    public void Add(string name, double first, double second) => rows.Add((name, first, second));

    /// <summary>Writes <c>NAME.json</c> and <c>NAME.svg</c> to artifacts/benchmarks and gives the folder.</summary>
    public string Write(string name)
    {
        var folder = Path.Combine(Root(), "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        var table = rows.Select(row => new Dictionary<string, object?>
        {
            [headings[0]] = row.Name, [headings[1]] = row.First, [headings[2]] = double.IsFinite(row.Second) ? row.Second : null,
        });
        Save(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(new { title, machine = Machine, rows = table }, new JsonSerializerOptions { WriteIndented = true }));
        var shown = rows.Where(row => double.IsFinite(row.Second)).ToArray();
        Save(Path.Combine(folder, name + ".svg"), Plot.Bars(title, [.. shown.Select(row => row.Name)], (headings[2], [.. shown.Select(row => row.Second)])).ToSvg());
        return folder;
    }

    public override string ToString()
    {
        var width = rows.Max(row => row.Name.Length);
        var text = new StringBuilder().AppendLine(title).AppendLine(Machine).AppendLine($"{headings[0].PadRight(width)}  {headings[1],24}  {headings[2],27}");
        foreach (var (name, first, second) in rows)
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{name.PadRight(width)}  {first,24:F2}  {(double.IsFinite(second) ? second.ToString("F1", CultureInfo.InvariantCulture) : "–"),27}"));
        return text.ToString();
    }

    private static string Machine =>
        $"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}, .NET {Environment.Version}, vectors of {(System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512 : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? 256 : 128)} bits";

    private static void Save(string path, string text)
    {
        File.WriteAllText(path + ".part", text);
        File.Move(path + ".part", path, overwrite: true);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Notebooks.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Notebooks.sln above the program; run it from a clone of the repository.");
    }
}
