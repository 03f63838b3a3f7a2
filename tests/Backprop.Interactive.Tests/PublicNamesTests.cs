using Plotly.NET;

namespace Backprop.Interactive.Tests;

public sealed class PublicNamesTests
{
    private static readonly Type[] Ours = [.. typeof(Plot).Assembly.GetExportedTypes(), .. typeof(PlotlyNet).Assembly.GetExportedTypes()];

    /// <summary>A cell that says <c>using Backprop; using Plotly.NET;</c> must not have to say which of two is meant.</summary>
    [Fact]
    public void No_public_type_bears_a_name_of_Plotly_NET()
    {
        var theirs = typeof(GenericChart).Assembly.GetExportedTypes().Concat(typeof(Plotly.NET.CSharp.Chart).Assembly.GetExportedTypes()).Where(type => !type.IsNested).Select(Name);
        Assert.Empty(Ours.Where(type => !type.IsNested).Select(Name).Intersect(theirs, StringComparer.Ordinal));
    }

    [Fact]
    public void All_public_types_are_in_the_one_namespace() => Assert.All(Ours, type => Assert.Equal("Backprop", type.Namespace));

    private static string Name(Type type) => type.Name.Split('`')[0];
}
