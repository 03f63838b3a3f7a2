using System.Text;

namespace Workbook.Book.Code;

/// <summary>Collects pieces of code; neighbours of one class become one element.</summary>
internal sealed class TokenWriter
{
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _run = new();
    private readonly StringBuilder _gap = new();
    private char? _class;

    public void Write(string text, char? tokenClass)
    {
        if (text.Length == 0)
            return;
        // White space looks alike in any class and need not end one.
        if (_class is not null && tokenClass is null && text.All(c => c is ' '))
        {
            _gap.Append(text);
            return;
        }
        if (tokenClass != _class)
        {
            Flush();
            _class = tokenClass;
        }
        _run.Append(_gap).Append(text);
        _gap.Clear();
    }

    public override string ToString()
    {
        Flush();
        return _html.ToString();
    }

    private void Flush()
    {
        var text = Markup.Escape(_run.ToString());
        if (_class is { } name && text.Length > 0)
            _html.Append("<i class=\"").Append(name).Append("\">").Append(text).Append("</i>");
        else
            _html.Append(text);
        _html.Append(_gap);
        _run.Clear();
        _gap.Clear();
    }
}
