namespace Backprop;

/// <summary>The code that runs a job with tiles of one shape.</summary>
internal readonly unsafe struct TileKernel<E>(delegate*<in TileJob, in E, void> code) where E : struct, IEnding
{
    public void Run(in TileJob job, in E ending) => code(in job, in ending);

    /// <summary>The kernel for tiles of 1 to 12 rows <typeparamref name="R"/>.</summary>
    public static TileKernel<E> Of<R>(int height) where R : struct, ITile => new(height switch
    {
        1 => &TileJob.Run<R, E>,
        2 => &TileJob.Run<Stack<R, R>, E>,
        3 => &TileJob.Run<Stack<Stack<R, R>, R>, E>,
        4 => &TileJob.Run<Stack<Stack<R, R>, Stack<R, R>>, E>,
        _ => Tall<R, Stack<Stack<R, R>, Stack<R, R>>>(height),
    });

    /// <summary>5 to 12 rows, put together from <typeparamref name="R4"/>, four of them.</summary>
    private static delegate*<in TileJob, in E, void> Tall<R, R4>(int height) where R : struct, ITile where R4 : struct, ITile => height switch
    {
        5 => &TileJob.Run<Stack<R4, R>, E>,
        6 => &TileJob.Run<Stack<R4, Stack<R, R>>, E>,
        7 => &TileJob.Run<Stack<R4, Stack<Stack<R, R>, R>>, E>,
        8 => &TileJob.Run<Stack<R4, R4>, E>,
        9 => &TileJob.Run<Stack<Stack<R4, R4>, R>, E>,
        10 => &TileJob.Run<Stack<Stack<R4, R4>, Stack<R, R>>, E>,
        11 => &TileJob.Run<Stack<Stack<R4, R4>, Stack<Stack<R, R>, R>>, E>,
        12 => &TileJob.Run<Stack<Stack<R4, R4>, R4>, E>,
        _ => throw new ArgumentOutOfRangeException(nameof(height), $"There is no tile of {height} rows; tiles have 1 to 12."),
    };
}
