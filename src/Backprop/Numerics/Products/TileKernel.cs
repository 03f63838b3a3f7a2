namespace Backprop;

/// <summary>The code that runs a job with tiles of one shape.</summary>
internal readonly unsafe struct TileKernel<E>(delegate*<in TileJob, in E, void> code) where E : struct, IEnding
{
    public void Run(in TileJob job, in E ending) => code(in job, in ending);

    /// <summary>The kernel for tiles of 1 to 12 rows <typeparamref name="R"/>.</summary>
    public static TileKernel<E> Of<R>(int height) where R : struct, ITile => TileOf<R>.Height<Maker, TileKernel<E>>(height, default);

    private readonly struct Maker : ITileUser<TileKernel<E>>
    {
        public TileKernel<E> Use<TTile>() where TTile : struct, ITile => new(&TileJob.Run<TTile, E>);
    }
}
