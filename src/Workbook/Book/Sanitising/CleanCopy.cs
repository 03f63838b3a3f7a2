using AngleSharp.Dom;

namespace Workbook.Book.Sanitising;

/// <summary>Copies what is allowed of parsed HTML and leaves out the rest. A copy grows at its end only, so its cost is that of the nodes, however many stand side by side.</summary>
internal sealed class CleanCopy(string idPrefix, Func<string, string?>? picture, CancellationToken cancel)
{
    /// <summary>Nodes looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>The elements whose copies are asked for, and those copies.</summary>
    public Dictionary<IElement, IElement?> Copies { get; init; } = [];

    public IElement Of(IElement body)
    {
        var copy = body.Owner!.CreateElement("div");
        CopyChildren(body, copy, 0);
        return copy;
    }

    private void CopyChildren(INode from, INode into, int depth)
    {
        MarkupDepth.Check(depth);
        foreach (var child in from.ChildNodes)
            Copy(child, into, depth);
    }

    private void Copy(INode node, INode into, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        Steps++;
        if (node is not IElement element)
        {
            if (node is IText text)
                into.AppendChild(into.Owner!.CreateTextNode(text.Data));
            return;
        }
        var name = element.LocalName;
        var space = element.NamespaceUri ?? "";
        if (FormulaOf(element) is { } formula)
        {
            CopyChildren(Markup.ParseBody(formula, cancel), into, depth + 1);
        }
        else if (!AllowedMarkup.Element(space, name) || (name == "input" && !IsCheckbox(element)))
        {
            if (!AllowedMarkup.DroppedWhole.Contains(name.ToLowerInvariant()))
                CopyChildren(element, into, depth + 1);
        }
        else
        {
            CopyAllowed(element, space, into, depth);
        }
    }

    private void CopyAllowed(IElement element, string space, INode into, int depth)
    {
        var owner = into.Owner!;
        var copy = owner.CreateElement(space, element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (AllowedMarkup.Attribute(space, element.LocalName, attribute.Name) && Value(element, attribute, space) is { } value)
                copy.SetAttribute(attribute.Name, value);
        }
        if (element.LocalName == "input")
            copy.SetAttribute("disabled", "");
        if (element.LocalName == "img" && !copy.HasAttribute("src"))
        {
            into.AppendChild(owner.CreateTextNode(copy.GetAttribute("alt") ?? ""));
            return;
        }
        into.AppendChild(copy);
        if (Copies.ContainsKey(element))
            Copies[element] = copy;
        CopyChildren(element, copy, depth + 1);
    }

    /// <summary>The library stores a formula as a table that every viewer shows, and carries its MathML along for pages that may show that. What is read aloud stays the same.</summary>
    private static string? FormulaOf(IElement element)
    {
        if (element.LocalName != "table" || !element.ClassList.Contains("bp-formula") || element.GetAttribute("data-mathml") is not { } formula)
            return null;
        return element.GetAttribute("aria-label") is { } spoken && formula.StartsWith("<math", StringComparison.Ordinal) ? $"<math aria-label=\"{Markup.Escape(spoken)}\"{formula[5..]}" : formula;
    }

    private string? Value(IElement element, IAttr attribute, string space) => attribute.Name switch
    {
        "class" => NullIfEmpty(ClassFilter.Apply(attribute.Value)),
        "style" => NullIfEmpty(StyleFilter.Apply(attribute.Value)),
        "id" => NullIfEmpty(attribute.Value) is { } id ? idPrefix + id : null,
        "aria-labelledby" or "aria-describedby" or "headers" => string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => idPrefix + id)),
        "role" => AllowedMarkup.Roles.Contains(attribute.Value) ? attribute.Value : null,
        "href" when space == NamespaceNames.Svg => LocalReference(attribute.Value, idPrefix),
        "href" => LinkFilter.Apply(attribute.Value) is { } href ? (href[0] == '#' && idPrefix.Length > 0 ? $"#{idPrefix}{href[1..]}" : href) : null,
        "src" => LinkFilter.IsPictureData(attribute.Value) ? attribute.Value : picture?.Invoke(attribute.Value) is { } data && LinkFilter.IsPictureData(data) ? data : null,
        "type" when element.LocalName == "input" => "checkbox",
        "data-exercise" or "data-sealed" => ExerciseKey.Allows(element, attribute) ? attribute.Value : null,
        "data-term" or "data-model" => ScriptValue.Allows(attribute.Name, attribute.Value) ? attribute.Value : null,
        _ when !LengthLimit.Allows(space, attribute) => null,
        _ when space == NamespaceNames.Svg && attribute.Value.Contains("url", StringComparison.OrdinalIgnoreCase) => PaintReference(attribute.Value, idPrefix),
        _ when space == NamespaceNames.Svg && attribute.Value.Contains('\\') => null,
        _ => attribute.Value,
    };

    private static string? LocalReference(string value, string idPrefix) =>
        value.Length > 1 && value[0] == '#' ? $"#{idPrefix}{value[1..]}" : null;

    /// <summary>url(#id) paints with an element of the same drawing; any other url() would fetch.</summary>
    private static string? PaintReference(string value, string idPrefix)
    {
        var trimmed = value.Trim();
        return trimmed.StartsWith("url(#", StringComparison.Ordinal) && trimmed.EndsWith(')') && !trimmed.AsSpan(5, trimmed.Length - 6).ContainsAny("()\\'\" ")
            ? $"url(#{idPrefix}{trimmed[5..]}"
            : null;
    }

    private static bool IsCheckbox(IElement input) => string.Equals(input.GetAttribute("type"), "checkbox", StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
