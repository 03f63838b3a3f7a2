using AngleSharp.Dom;

namespace Workbook.Book.Sanitising;

/// <summary>
/// Takes from a piece of HTML everything that could run, fetch, cover the page or pose as part of it, and keeps what is content:
/// text, tables, pictures with their data, formulas in MathML, drawings in SVG.
/// </summary>
internal static class HtmlSanitizer
{
    private const int Rounds = 4;

    /// <summary>
    /// Safe HTML. <paramref name="idPrefix"/> goes before every id and every reference to one, so that two pieces on one page can't
    /// name each other's elements; empty keeps ids as they are.
    /// </summary>
    /// <param name="html">What a notebook holds.</param>
    /// <param name="picture">Turns the address of a picture beside the notebook into its data, or into null to leave it out.</param>
    public static string Sanitize(string html, string idPrefix, Func<string, string?>? picture = null)
    {
        var current = Clean(Markup.ParseBody(html), idPrefix, picture);
        for (var round = 0; round < Rounds; round++)
        {
            var again = Again(current);
            if (again == current)
                return current;
            current = again;
        }
        return Markup.Escape(html);
    }

    /// <summary>Makes HTML that is parsed already safe, its elements staying the same ones. False where it would change when read again; then it must not be used.</summary>
    public static bool TryClean(IElement body, string idPrefix)
    {
        var clean = Clean(body, idPrefix, null);
        return Again(clean) == clean;
    }

    /// <summary>Parsing what was written must give what was meant: markup that changes when read again is how filters are passed.</summary>
    private static string Again(string clean) => Clean(Markup.ParseBody(clean), "", null);

    private static string Clean(IElement body, string idPrefix, Func<string, string?>? picture)
    {
        if (picture is not null)
            FillPictures(body, picture);
        FillFormulas(body);
        foreach (var child in body.ChildNodes.ToArray())
            Visit(child, idPrefix);
        return body.InnerHtml;
    }

    /// <summary>The library stores a formula as a table that every viewer shows, and carries its MathML along for pages that may show that. What is read aloud stays the same.</summary>
    private static void FillFormulas(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table.bp-formula[data-mathml]"))
        {
            var (formula, spoken) = (table.GetAttribute("data-mathml")!, table.GetAttribute("aria-label"));
            table.OuterHtml = spoken is not null && formula.StartsWith("<math", StringComparison.Ordinal) ? $"<math aria-label=\"{Markup.Escape(spoken)}\"{formula[5..]}" : formula;
        }
    }

    private static void FillPictures(IElement body, Func<string, string?> picture)
    {
        foreach (var image in body.QuerySelectorAll("img[src]"))
        {
            var source = image.GetAttribute("src")!;
            if (!LinkFilter.IsPictureData(source))
                image.SetAttribute("src", picture(source) ?? "");
        }
    }

    private static void Visit(INode node, string idPrefix)
    {
        if (node is not IElement element)
        {
            if (node is not IText)
                node.RemoveFromParent();
            return;
        }
        var name = element.LocalName;
        var space = element.NamespaceUri ?? "";
        if (!AllowedMarkup.Element(space, name) || (name == "input" && !IsCheckbox(element)))
        {
            if (AllowedMarkup.DroppedWhole.Contains(name.ToLowerInvariant()))
            {
                element.RemoveFromParent();
                return;
            }
            foreach (var child in element.ChildNodes.ToArray())
            {
                Visit(child, idPrefix);
                if (child.Parent == element)
                    element.Parent!.InsertBefore(child, element);
            }
            element.RemoveFromParent();
            return;
        }
        foreach (var attribute in element.Attributes.ToArray())
            Filter(element, attribute, space, idPrefix);
        if (name == "input")
            element.SetAttribute("disabled", "");
        if (name == "img" && !element.HasAttribute("src"))
        {
            element.Parent!.InsertBefore(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""), element);
            element.RemoveFromParent();
            return;
        }
        foreach (var child in element.ChildNodes.ToArray())
            Visit(child, idPrefix);
    }

    private static void Filter(IElement element, IAttr attribute, string space, string idPrefix)
    {
        var kept = AllowedMarkup.Attribute(space, element.LocalName, attribute.Name) ? Value(element, attribute, space, idPrefix) : null;
        if (kept is null)
            element.RemoveAttribute(attribute.NamespaceUri, attribute.LocalName);
        else if (kept != attribute.Value)
            attribute.Value = kept;
    }

    private static string? Value(IElement element, IAttr attribute, string space, string idPrefix) => attribute.Name switch
    {
        "class" => NullIfEmpty(ClassFilter.Apply(attribute.Value)),
        "style" => NullIfEmpty(StyleFilter.Apply(attribute.Value)),
        "id" => NullIfEmpty(attribute.Value) is { } id ? idPrefix + id : null,
        "aria-labelledby" or "aria-describedby" or "headers" => string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => idPrefix + id)),
        "role" => AllowedMarkup.Roles.Contains(attribute.Value) ? attribute.Value : null,
        "href" when space == NamespaceNames.Svg => LocalReference(attribute.Value, idPrefix),
        "href" => LinkFilter.Apply(attribute.Value) is { } href ? (href[0] == '#' && idPrefix.Length > 0 ? $"#{idPrefix}{href[1..]}" : href) : null,
        "src" => LinkFilter.IsPictureData(attribute.Value) ? attribute.Value : null,
        "type" when element.LocalName == "input" => "checkbox",
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
