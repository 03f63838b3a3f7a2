using Backprop;

namespace Benchmarks;

/// <summary>The three products on one thread, in percent of what the processor could do, against the BLAS libraries of the system.</summary>
internal static class ProductsTable
{
    private const double ShortRound = 0.004, LongRound = 0.04;

    /// <summary>A round is of so many products, quick as the quickest: enough that what the others left in the caches doesn't matter, and few enough that what slows the machine meets all.</summary>
    private const double ProductsARound = 20, Quick = 1e11;

    /// <summary>An entry's error, relative to the largest possible product of two entries, that other orders of adding may have, for each of the k products.</summary>
    private const double Tolerance = 1e-14;

    private static readonly NumberColumn Percent = NumberColumn.Percent("of the multiply-add rate");

    public static Report? Measure(Filter filter)
    {
        var products = MatrixProduct.All.Where(product => filter.Takes("product " + product.Name)).ToArray();
        if (products.Length == 0) return null;
        var libraries = BlasLibrary.All.Where(library => library.IsInstalled).ToArray();
        var report = new Report("products", "Products of matrices on one thread, m×k×n, double precision",
        [
            new WordColumn("product"), NumberColumn.Plain("GFLOP/s"), NumberColumn.Spread, Percent,
            .. BlasLibrary.All.SelectMany(library => new[] { NumberColumn.Plain(library.Name), NumberColumn.Ratio($"× {library.Name}") }),
        ]);
        foreach (var absent in BlasLibrary.All.Except(libraries)) report.Note(absent.Absence);

        var peers = libraries.SelectMany(library => BlasSetting.All.Select(setting => (Library: library, Peer: BlasServer.Start(library, setting)))).ToArray();
        try
        {
            Compete(products[0], peers);     // once for nothing: while everybody's code is still being compiled
            foreach (var product in products) Add(report, product, peers);
        }
        finally
        {
            foreach (var (_, peer) in peers) peer.Dispose();
        }
        var versions = string.Join(", ", peers.Select(peer => peer.Peer.Version).Distinct());
        if (versions != "") report.Note($"Against {versions}, called directly; told nothing and told to use the kernels of Skylake, the better quoted.");
        report.Note("The multiply-add rate is that of multiply-adds in registers alone, measured in the same rounds.");
        report.Picture = Draw([.. products.Zip(report.Rows, (product, row) => (product, row[Percent]))]);
        return report;
    }

    private static void Add(Report report, MatrixProduct product, (BlasLibrary Library, Peer Peer)[] peers)
    {
        var results = Compete(product, peers);
        var (rate, ours) = (MultiplyAddRate.Operations / results[0].Seconds, product.Operations / results[1].Seconds);
        var others = peers.Zip(results.Skip(2)).ToLookup(pair => pair.First.Library.Name, pair => product.Operations / pair.Second.Seconds);
        var best = BlasLibrary.All.Select(library => others[library.Name].DefaultIfEmpty(double.NaN).Max()).ToArray();
        report.Add([product.Name, ours / 1e9, results[1].SpreadPercent, 100 * ours / rate,
            .. best.SelectMany(other => new Cell[] { other / 1e9, ours / other })]);
    }

    /// <summary>What the multiply-adds took, ours, and each of the peers.</summary>
    private static Measurement[] Compete(MatrixProduct product, (BlasLibrary Library, Peer Peer)[] peers)
    {
        Progress.Say(product.Name);
        var (a, b) = (product.NewA(), product.NewB());
        var c = Matrix.Zeros(product.M, product.N);
        product.Run(a, b, c);
        product.Assert("Backprop", a, b, c, tolerance: 0);
        Contestant[] contestants =
        [
            Contestant.Of("multiply-adds", MultiplyAddRate.Run),
            Contestant.Of("Backprop", () => product.Run(a, b, c)),
            .. peers.Select(peer => Ready(peer.Peer, product, a, b)),
        ];
        return Race.Run(contestants, Math.Clamp(ProductsARound * product.Operations / Quick, ShortRound, LongRound));
    }

    private static Contestant Ready(Peer peer, MatrixProduct product, Matrix a, Matrix b)
    {
        var work = peer.Start(product.ForPeer(), ("A", a), ("B", b), ("C", Matrix.Zeros(product.M, product.N)));
        var contestant = work.AsContestant(peer.Name);
        contestant.SecondsFor(1);
        product.Assert(peer.Name, a, b, work.State()["C"], Tolerance);
        return contestant;
    }

    /// <summary>The square ones against their size; with fewer than two sizes, whatever was measured.</summary>
    private static Plot Draw(IReadOnlyList<(MatrixProduct Product, double Percent)> measured)
    {
        const string title = "Products in percent of the multiply-add rate";
        var squares = measured.Where(entry => entry.Product.IsSquare).GroupBy(entry => entry.Product.Symbol).Where(kind => kind.Count() > 1).ToArray();
        if (squares.Length == 0)
            return Plot.Bars(title, [.. measured.Select(entry => (entry.Product.Name, entry.Percent))]).Axes("", "% of the rate").Size(Math.Max(640, 160 * measured.Count), 400);
        (string, IReadOnlyList<double>, IReadOnlyList<double>) Line(IGrouping<string, (MatrixProduct Product, double Percent)> kind) =>
            (kind.Key, [.. kind.Select(entry => (double)entry.Product.N)], [.. kind.Select(entry => entry.Percent)]);
        return Plot.Lines(title + ", square matrices", [.. squares.Select(Line)]).LogX().YRange(0, 100).Axes("rows and columns", "% of the rate").Size(760, 420);
    }
}
