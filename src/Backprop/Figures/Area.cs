namespace Backprop;

/// <summary>A rectangle of the picture, in pixels; y grows downwards.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>What is left inside margins: at least a pixel each way, also where labels ask for more room than there is.</summary>
    public Area Shrink(double left = 0, double top = 0, double right = 0, double bottom = 0) =>
        new(X + left, Y + top, Math.Max(1, Width - left - right), Math.Max(1, Height - top - bottom));
}
