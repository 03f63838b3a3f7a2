using System.Security.Cryptography;
using System.Text;

namespace Workbook.Ipynb;

/// <summary>Cell ids: 1 to 64 of <c>[A-Za-z0-9_-]</c>, unique in a notebook.</summary>
internal static class CellIds
{
    public static bool IsValid(string id) => id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>
    /// Gives cells without an id one made from their content, so that reading the same file twice, or the same file with a cell
    /// inserted, yields the same ids.
    /// </summary>
    public static void FillAndCheck(IReadOnlyList<Cell> cells, Func<int, Exception> onDuplicate)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Id.Length > 0 && !taken.Add(cells[i].Id))
                throw onDuplicate(i);
        }
        foreach (var cell in cells.Where(cell => cell.Id.Length == 0))
        {
            var id = FromContent(cell);
            cell.Id = taken.Add(id) ? id : Enumerable.Range(2, cells.Count).Select(n => $"{id}-{n}").First(taken.Add);
        }
    }

    private static string FromContent(Cell cell) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Kind}\n{cell.Source}")).AsSpan(0, 4));
}
