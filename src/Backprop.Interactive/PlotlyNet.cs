namespace Backprop;

/// <summary>Plotly.NET in a notebook of .NET Interactive.</summary>
public static class PlotlyNet
{
    /// <summary>
    /// From here on every figure is a chart of Plotly.NET, and later cells can write <c>using Plotly.NET.CSharp;</c> without loading anything. What
    /// <see cref="FigureWords"/> says of figures is read, where such a file lies beside the notebook. Shows nothing; may be called again. In a kernel that can't run Plotly.NET 6 figures stay still pictures, and a cell that asks for a chart says what to do.
    /// </summary>
    public static void Use()
    {
        FigureFormatters.Register();
        if (File.Exists(FigureWords.FileName)) FigureWords.Read(FigureWords.FileName);
        foreach (var kernel in CSharpKernels.All())
            if (FSharpCore.IsNewEnough) CSharpKernels.Reference(kernel, PlotlyAssemblies.Paths);
            else OlderKernel.Explain(kernel);
        if (FSharpCore.IsNewEnough) HouseStyle.ForChartsToCome();
    }
}
