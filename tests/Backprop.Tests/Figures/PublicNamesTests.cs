namespace Backprop.Tests;

public sealed class PublicNamesTests
{
    /// <summary>Public type names of Plotly.NET, Plotly.NET.LayoutObjects and Plotly.NET.TraceObjects that a plotting library may be tempted by.</summary>
    private static readonly string[] Taken =
    [
        "Chart", "Figure", "Trace", "Layout", "Line", "Color", "ColorBar", "Title", "Font", "Frame", "Config", "Defaults", "Padding", "HTML", "Template",
        "Shape", "LinearAxis", "ColorAxis", "AngularAxis", "RadialAxis", "Annotation", "Legend", "Margin", "Slider", "SliderStep", "Selection", "Domain",
        "Scene", "Transition", "Marker", "Error", "Contour", "Contours", "Box", "Bins", "Pattern", "Projection", "Surface", "Dimension", "Gradient",
        "GenericChart", "Chart2D", "Chart3D", "StyleParam", "Rangeslider", "RangeSelector", "Button", "Hoverlabel", "Grid", "Image", "Camera", "Lighting",
        "Caps", "Slices", "Spaceframe", "Indicator", "Icicle", "Sunburst", "Treemap", "MeanLine", "FinanceMarker", "TickFormatStop",
    ];

    [Fact]
    public void No_public_type_bears_a_name_of_Plotly_NET() =>
        Assert.Empty(typeof(Plot).Assembly.GetExportedTypes().Select(t => t.Name.Split('`')[0]).Intersect(Taken, StringComparer.Ordinal));

    [Fact]
    public void All_public_types_are_in_the_one_namespace() =>
        Assert.All(typeof(Plot).Assembly.GetExportedTypes(), t => Assert.Equal("Backprop", t.Namespace));
}
