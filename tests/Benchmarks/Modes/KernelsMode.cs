namespace Benchmarks;

/// <summary>What everything else is made of: products and functions.</summary>
internal static class KernelsMode
{
    public static IEnumerable<Report> Measure(Filter filter)
    {
        if (ProductsTable.Measure(filter) is { } products) yield return products;
        if (FunctionsTable.Measure(filter) is { } functions) yield return functions;
    }
}
