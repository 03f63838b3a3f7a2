using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Tiles of one shape.</summary>
internal sealed class PreparedTiles<E> : Prepared where E : struct, IEnding
{
    /// <summary>Rows of a pair of tiles: the sums of both, with what is read for them, must fit into sixteen registers.</summary>
    private const int TallestPair = 12;

    private readonly TileKernel<E> kernel;
    private readonly TileJob job;
    private readonly E ending;

    /// <param name="kernel">The code for tiles of that shape.</param>
    /// <param name="job">Where they are.</param>
    /// <param name="ending">What becomes of the sums.</param>
    public PreparedTiles(TileKernel<E> kernel, in TileJob job, in E ending) => (this.kernel, this.job, this.ending) = (kernel, job, ending);

    /// <inheritdoc/>
    public override bool MayJoin => job.IsOneRegisterWideTile && job.Height < TallestPair;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run() => kernel.Run(in job, in ending);

    /// <inheritdoc/>
    public override Prepared? With(Prepared next) =>
        next is PreparedTiles<E> other && MayJoin && other.MayJoin && job.Depth == other.job.Depth && job.Height + other.job.Height <= TallestPair
            ? new Pair(this, other)
            : null;

    private sealed class Pair(PreparedTiles<E> first, PreparedTiles<E> second) : Prepared
    {
        private readonly TilePair<E> code = TilePair<E>.Of(in first.job, in second.job);
        private readonly TileJob firstJob = first.job, secondJob = second.job;
        private readonly E firstEnding = first.ending, secondEnding = second.ending;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Run() => code.Run(in firstJob, in firstEnding, in secondJob, in secondEnding);
    }
}
