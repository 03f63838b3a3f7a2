namespace Backprop;

/// <summary>Tiles of 1 to 14 rows.</summary>
internal static class TileRows
{
    /// <summary>Runs <paramref name="chunks"/> tiles of <paramref name="height"/> rows one below the other.</summary>
    public static void Run<R, E>(int height, in TileJob job, in E ending, int chunks) where R : struct, ITile where E : struct, IEnding
    {
        switch (height)
        {
            case 1: TileJob.Run<R, E>(in job, in ending, chunks); break;
            case 2: TileJob.Run<Stack<R, R>, E>(in job, in ending, chunks); break;
            case 3: TileJob.Run<Stack<Stack<R, R>, R>, E>(in job, in ending, chunks); break;
            case 4: TileJob.Run<Stack<Stack<R, R>, Stack<R, R>>, E>(in job, in ending, chunks); break;
            default: RunTall<R, Stack<Stack<R, R>, Stack<R, R>>, E>(height, in job, in ending, chunks); break;
        }
    }

    /// <summary>5 to 14 rows.</summary>
    private static void RunTall<R, R4, E>(int height, in TileJob job, in E ending, int chunks) where R : struct, ITile where R4 : struct, ITile where E : struct, IEnding
    {
        switch (height)
        {
            case 5: TileJob.Run<Stack<R4, R>, E>(in job, in ending, chunks); break;
            case 6: TileJob.Run<Stack<R4, Stack<R, R>>, E>(in job, in ending, chunks); break;
            case 7: TileJob.Run<Stack<R4, Stack<Stack<R, R>, R>>, E>(in job, in ending, chunks); break;
            case 8: TileJob.Run<Stack<R4, R4>, E>(in job, in ending, chunks); break;
            case 9: TileJob.Run<Stack<Stack<R4, R4>, R>, E>(in job, in ending, chunks); break;
            case 10: TileJob.Run<Stack<Stack<R4, R4>, Stack<R, R>>, E>(in job, in ending, chunks); break;
            case 11: TileJob.Run<Stack<Stack<R4, R4>, Stack<Stack<R, R>, R>>, E>(in job, in ending, chunks); break;
            case 12: TileJob.Run<Stack<Stack<R4, R4>, R4>, E>(in job, in ending, chunks); break;
            case 13: TileJob.Run<Stack<Stack<R4, R4>, Stack<R4, R>>, E>(in job, in ending, chunks); break;
            default: TileJob.Run<Stack<Stack<R4, R4>, Stack<R4, Stack<R, R>>>, E>(in job, in ending, chunks); break;
        }
    }
}
