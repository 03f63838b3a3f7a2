using System.Text;

namespace Workbook.Book.Code;

/// <summary>Collects pieces of code; neighbours of one class become one element.</summary>
internal sealed class TokenWriter
{
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _run = new();
    private char? _class;

    public void Write(string text, char? tokenClass)
    {
        if (text.Length == 0)
            return;
        // White space looks alike in any class and need not end one.
        if (tokenClass != _class && !(tokenClass is null && _class is not null && string.IsNullOrWhiteSpace(text) && !text.Contains('\n')))
        {
            Flush();
            _class = tokenClass;
        }
        _run.Append(text);
    }

    public override string ToString()
    {
        Flush();
        return _html.ToString();
    }

    private void Flush()
    {
        if (_run.Length == 0)
            return;
        var text = Markup.Escape(_run.ToString());
        if (_class is { } name)
            _html.Append("<span class=\"").Append(name).Append("\">").Append(text).Append("</span>");
        else
            _html.Append(text);
        _run.Clear();
    }
}
