using System.Text.Json;
using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

/// <summary>A library says how its types are shown by an attribute found by name: no reference to any host on either side.</summary>
public sealed class DisplayConventionTests(KernelFixture kernel)
{
    private const string Load = "#r \"lib/foreign/Foreign.dll\"\nusing Foreign;";

    private async Task<MimeBundle> ShowAsync(string expression)
    {
        if (!File.Exists(Path.Combine(kernel.Folder, "lib/foreign/Foreign.dll")))
            ForeignLibrary.Compile(Path.Combine(kernel.Folder, "lib/foreign/Foreign.dll"), ForeignLibrary.Shapes);
        var done = await kernel.RunAsync(Load, expression);
        Assert.True(done.Failure is null, done.Failure?.Message);
        return Assert.IsAssignableFrom<RichOutput>(Assert.Single(StoredOutputs.Of(done.Outputs, kernel.Folder))).Data;
    }

    [Fact]
    public async Task A_derived_class_is_shown_in_exactly_the_preferred_types_of_its_base()
    {
        var data = await ShowAsync("new Circle()");
        Assert.Equal(["text/html", "text/latex"], data.Types);
        Assert.Equal(("<b>circle</b>", "$circle$"), (data.Text("text/html"), data.Text("text/latex")));
    }

    [Fact]
    public async Task Without_preferred_types_it_is_html() => Assert.Equal(["text/html"], (await ShowAsync("new Point()")).Types);

    [Fact]
    public async Task Generic_types_follow_it_and_json_is_stored_as_json()
    {
        var data = await ShowAsync("new Ratio<int>()");
        Assert.Equal("<<Ratio>>", data.Text("text/plain"));
        Assert.Equal("""["Ratio"]""", data["application/json"]!.ToJsonString());
    }

    [Theory]
    [InlineData("new object[] { new Circle(), 1 }")]
    [InlineData("new Dictionary<string, Shape> { [\"a\"] = new Circle() }")]
    [InlineData("record Holder(Shape Held, int N);\nnew Holder(new Circle(), 1)")]
    [InlineData("struct Pair { public Shape First => new Circle(); }\nnew Pair()")]
    [InlineData("new { Inside = new List<Shape> { new Circle() } }")]
    [InlineData("(new Circle(), \"with text\")")]
    public async Task It_holds_inside_other_values(string expression) => Assert.Contains("<b>circle</b>", (await ShowAsync(expression)).Text("text/html"));

    [Fact]
    public async Task Display_may_name_the_type()
    {
        var data = await ShowAsync("display(new Circle(), \"text/latex\");");
        Assert.Equal(["text/latex"], data.Types);
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_the_cell()
    {
        await ShowAsync("new Circle()");
        Assert.Equal(("InvalidOperationException", "the formatter failed"), await kernel.FailureAsync("new Broken()") is var f ? (f.Name, f.Message) : default);
    }

    [Fact]
    public async Task A_project_can_be_built_while_its_notebook_runs()
    {
        await ShowAsync("new Circle()");
        var path = Path.Combine(kernel.Folder, "lib/foreign/Foreign.dll");
        using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
        await ShowAsync("new Circle()");
    }

    [Fact]
    public async Task Assemblies_beside_a_referenced_one_are_found()
    {
        ForeignLibrary.Compile(Path.Combine(kernel.Folder, "lib/chain/Inner.dll"), "namespace Chain; public class InnerMost { public int Seven => 7; }");
        ForeignLibrary.Compile(Path.Combine(kernel.Folder, "lib/chain/Alone.dll"), "namespace Chain; public class Alone { public static int Answer() => (int)System.Reflection.Assembly.Load(\"Inner\").GetType(\"Chain.InnerMost\")!.GetProperty(\"Seven\")!.GetValue(System.Activator.CreateInstance(System.Reflection.Assembly.Load(\"Inner\").GetType(\"Chain.InnerMost\")!))!; }");
        Assert.Equal("7", await kernel.ValueAsync("#r \"lib/chain/Alone.dll\"", "Chain.Alone.Answer()"));
    }
}
