namespace Backprop;

/// <summary>Someone who needs a type of tiles that only becomes known while the program runs.</summary>
internal interface ITileUser<TResult>
{
    TResult Use<TTile>() where TTile : struct, ITile;
}

/// <summary>The tiles of 1 to 12 rows <typeparamref name="R"/>, put together from fours, twos and ones.</summary>
internal static class TileOf<R> where R : struct, ITile
{
    public static TResult Height<TUser, TResult>(int height, TUser user) where TUser : struct, ITileUser<TResult> => height switch
    {
        1 => user.Use<R>(),
        2 => user.Use<Stack<R, R>>(),
        3 => user.Use<Stack<Stack<R, R>, R>>(),
        4 => user.Use<Stack<Stack<R, R>, Stack<R, R>>>(),
        _ => Tall<TUser, TResult, Stack<Stack<R, R>, Stack<R, R>>>(height, user),
    };

    /// <summary>5 to 12 rows; <typeparamref name="R4"/> is four of them.</summary>
    private static TResult Tall<TUser, TResult, R4>(int height, TUser user) where TUser : struct, ITileUser<TResult> where R4 : struct, ITile => height switch
    {
        5 => user.Use<Stack<R4, R>>(),
        6 => user.Use<Stack<R4, Stack<R, R>>>(),
        7 => user.Use<Stack<R4, Stack<Stack<R, R>, R>>>(),
        8 => user.Use<Stack<R4, R4>>(),
        9 => user.Use<Stack<Stack<R4, R4>, R>>(),
        10 => user.Use<Stack<Stack<R4, R4>, Stack<R, R>>>(),
        11 => user.Use<Stack<Stack<R4, R4>, Stack<Stack<R, R>, R>>>(),
        12 => user.Use<Stack<Stack<R4, R4>, R4>>(),
        _ => throw new ArgumentOutOfRangeException(nameof(height), $"There is no tile of {height} rows; tiles have 1 to 12."),
    };
}
