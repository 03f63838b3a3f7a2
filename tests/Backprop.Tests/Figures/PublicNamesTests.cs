namespace Backprop.Tests;

/// <summary>That no type bears a name of Plotly.NET's is held beside Plotly.NET, in Backprop.Interactive.Tests.</summary>
public sealed class PublicNamesTests
{
    [Fact]
    public void All_public_types_are_in_the_one_namespace() =>
        Assert.All(typeof(Plot).Assembly.GetExportedTypes(), t => Assert.Equal("Backprop", t.Namespace));
}
