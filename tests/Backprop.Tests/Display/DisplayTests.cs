namespace Backprop.Tests;

/// <summary>Formats a value as a kernel does: by the names of the attribute and its members, through reflection alone.</summary>
public sealed class DisplayTests
{
    public static TheoryData<string> DisplayedTypes =>
        [.. typeof(Plot).Assembly.GetTypes().Where(t => typeof(IDisplayable).IsAssignableFrom(t) && !t.IsInterface).Select(t => t.Name)];

    [Theory, MemberData(nameof(DisplayedTypes))]
    public void Every_displayable_type_says_who_formats_it(string name)
    {
        var type = typeof(Plot).Assembly.GetTypes().Single(t => t.Name == name);
        var attribute = type.GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        Assert.Equal(["text/html", "text/plain"], (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!);
    }

    [Fact]
    public void A_kernel_gets_html_and_text_from_a_plot()
    {
        var plot = Samples.Make("lines");
        Assert.Equal(plot.ToHtml(), Formatted(plot, "text/html"));
        Assert.Equal(plot.ToString(), Formatted(plot, "text/plain"));
    }

    [Fact]
    public void Values_of_others_are_left_to_the_kernel()
    {
        var writer = new StringWriter();
        Assert.False(new DisplayFormatter("text/html", d => d.ToHtml()).Format("text", writer));
        Assert.Equal("", writer.ToString());
    }

    internal static string Formatted(object value, string mimeType)
    {
        var attribute = value.GetType().GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!)!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, [])!;
        var formatter = formatters.Single(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)! == mimeType);
        var writer = new StringWriter();
        Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer])!);
        return writer.ToString();
    }
}
