using AngleSharp.Dom;

namespace Workbook.Book;

/// <summary>How deep the elements of a page may stand in each other. Browsers go twice as deep, and readers a twentieth of it; parsers take a time that grows with depth × length.</summary>
internal sealed class MarkupDepth(CancellationToken cancel)
{
    public const int Most = 256;

    private readonly Dictionary<INode, int> _depths = [];
    private IElement? _last;

    /// <summary>Told of every element when it is made, before it has its place.</summary>
    public void Note(IElement element)
    {
        cancel.ThrowIfCancellationRequested();
        if (_last is { Parent: { } parent })
        {
            var depth = _depths.GetValueOrDefault(parent) + 1;
            _depths[_last] = depth;
            Check(depth);
        }
        _last = element;
    }

    /// <exception cref="MarkupDepthException">It is too deep.</exception>
    public static void Check(int depth)
    {
        if (depth > Most)
            throw new MarkupDepthException();
    }
}
