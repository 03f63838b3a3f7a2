namespace Backprop;

/// <summary>The assemblies that lie beside this one, for cells to write charts with.</summary>
internal static class PlotlyAssemblies
{
    public const string CSharpApi = "Plotly.NET.CSharp";

    private static readonly string[] Names = ["Plotly.NET", CSharpApi, "Plotly.NET.Interactive", "DynamicObj", "Giraffe.ViewEngine"];

    public static IReadOnlyList<string> Paths
    {
        get
        {
            var folder = Path.GetDirectoryName(typeof(PlotlyAssemblies).Assembly.Location)!;
            return [.. Names.Select(name => Path.Combine(folder, name + ".dll"))];
        }
    }
}
