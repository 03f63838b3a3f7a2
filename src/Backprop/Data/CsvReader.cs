using System.Text;

namespace Backprop;

/// <summary>
/// Cuts text into records as RFC 4180 describes them: fields in double quotes may hold separators, line ends and doubled quotes.
/// Lines end in CR LF, LF or CR; blank lines are passed over.
/// </summary>
internal sealed class CsvReader(TextReader text, string file, char separator)
{
    /// <summary>What a byte that isn't UTF-8 is read as: no character, so that no text has it.</summary>
    private const char NotText = '\uFFFF';

    /// <summary>UTF-8 in which a wrong byte can be told from a character.</summary>
    public static Encoding Utf8 { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(NotText.ToString()));

    private readonly StringBuilder field = new();
    private int line = 1;

    public IEnumerable<CsvRecord> Records()
    {
        while (text.Peek() >= 0)
        {
            var start = line;
            var fields = Record();
            if (fields.Count > 1 || !string.IsNullOrWhiteSpace(fields[0])) yield return new(start, fields);
        }
    }

    private List<string> Record()
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Field(fields.Count + 1));
            var next = text.Read();
            if (next == separator) continue;
            if (next == '\r' && text.Peek() == '\n') text.Read();
            line++;
            return fields;
        }
    }

    /// <summary>Reads up to the separator or line end that closes the field, which stays unread.</summary>
    private string Field(int column)
    {
        field.Clear();
        while (text.Peek() is var next && !EndsField(next))
        {
            if (next == '"' && IsBlank()) return Quoted(column);
            ThrowUnlessText(next, column);
            field.Append((char)text.Read());
        }
        return field.ToString();
    }

    private string Quoted(int column)
    {
        var start = line;
        field.Clear();
        text.Read();
        while (true)
        {
            var next = text.Read();
            if (next < 0) throw new DataFileException(file, $"line {start}, column {column}", "a closing quote", "the end of the file");
            if (next == '"')
            {
                if (text.Peek() != '"') break;
                text.Read();
            }
            else ThrowUnlessText(next, column);
            if (next == '\n' || (next == '\r' && text.Peek() != '\n')) line++;
            field.Append((char)next);
        }
        while (text.Peek() is ' ' or '\t' && text.Peek() != separator) text.Read();
        if (!EndsField(text.Peek()))
            throw new DataFileException(file, $"line {line}, column {column}", $"a separator “{separator}” or the end of the line after the closing quote", $"“{(char)text.Peek()}”");
        return field.ToString();
    }

    private void ThrowUnlessText(int next, int column)
    {
        if (next == 0) throw new DataFileException(file, $"line {line}, column {column}", "text", "a zero byte", "This is no text file.");
        if (next == NotText)
            throw new DataFileException(file, $"line {line}, column {column}", "text in UTF-8", $"a byte that isn't{(field.Length > 0 ? $", after “{field}”" : "")}", "The file may be in Latin-1 or another older encoding; save it as UTF-8.");
    }

    private bool EndsField(int next) => next < 0 || next == separator || next is '\n' or '\r';

    private bool IsBlank()
    {
        for (var i = 0; i < field.Length; i++)
            if (!char.IsWhiteSpace(field[i])) return false;
        return true;
    }
}
