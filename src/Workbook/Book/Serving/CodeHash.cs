using System.Security.Cryptography;
using System.Text;
using Workbook.Ipynb;

namespace Workbook.Book.Serving;

/// <summary>What a notebook's outputs depend on: its code cells, in order, and no word of its prose.</summary>
internal static class CodeHash
{
    public static string Of(Notebook notebook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            foreach (var part in (string[])[cell.Id, notebook.LanguageOf(cell), string.Join(' ', cell.Tags), cell.Source])
            {
                hash.AppendData(Encoding.UTF8.GetBytes(part));
                hash.AppendData("\0"u8);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
