namespace Workbook.Tests.Kernel;

/// <summary>What the real kernels refuse is refused here, so that nobody writes a notebook that runs only in this host.</summary>
public sealed class RefusalTests(KernelFixture kernel)
{
    [Theory]
    [InlineData("CS7021", "namespace A { class B { } }", "delete the namespace")]
    [InlineData("CS0201", "var bare = 1;\nbare;", "Delete the semicolon")]
    [InlineData("CS1529", "var first = 1;\nusing System.Text.Json;", "start of the cell")]
    [InlineData("CS7009", "var first = 1;\n#r \"System.Xml\"", "top of the cell")]
    [InlineData("CS8098", "var first = 1;\n#load \"later.csx\"", "top of the cell")]
    [InlineData("CS8345", "Span<int> span = new int[3];", "{ } block")]
    [InlineData("CS1109", "static class Extensions { public static int Twice(this int x) => 2 * x; }", "ordinary method")]
    [InlineData("CS9283", "static class Extensions { extension(int x) { public int Twice() => 2 * x; } }", "ordinary method")]
    public async Task Refused_with_a_remedy(string error, string source, string remedy)
    {
        var failure = await kernel.FailureAsync(source);
        Assert.Equal(error, failure.Name);
        Assert.Contains(remedy, failure.Remedy);
        Assert.NotNull(failure.Line);
        Assert.NotNull(failure.CodeLine);
    }

    [Theory]
    [InlineData("{ Span<int> span = new int[3]; span[0] = 7; Console.Write(span[0]); }")]
    [InlineData("int First() { Span<int> span = new int[3]; span[0] = 7; return span[0]; }\nConsole.Write(First());")]
    [InlineData("#r \"System.Xml\"\nusing System.Xml;\nConsole.Write(7);")]
    public async Task What_the_remedy_says_works(string source) => Assert.Equal(["stdout: 7"], await kernel.ShownAsync("text/plain", source));

    [Fact]
    public async Task A_missing_assembly_names_the_folder_and_the_build()
    {
        var failure = await kernel.FailureAsync("#r \"../src/Nowhere/bin/Nowhere.dll\"\nvar x = 1;");
        Assert.Equal("CS0006", failure.Name);
        Assert.Contains("relative to the notebook's folder", failure.Remedy);
    }
}
