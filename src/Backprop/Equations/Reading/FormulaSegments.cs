namespace Backprop;

/// <summary>A piece of a formula that has one set of dimensions underneath, or none.</summary>
internal readonly record struct FormulaSegment(Formula Body, AxisShape? Shape);

/// <summary>A formula cut into pieces from left to right, for forms that write the dimensions in lines of their own.</summary>
internal static class FormulaSegments
{
    public static IReadOnlyList<FormulaSegment> Of(Formula formula)
    {
        var segments = new List<FormulaSegment>();
        var loose = new List<Formula>();
        Cut(formula);
        Flush();
        return segments;

        void Flush()
        {
            if (loose.Count > 0) segments.Add(new(Formula.Row([.. loose]), null));
            loose.Clear();
        }

        void Cut(Formula part)
        {
            switch (part)
            {
                case FormulaSized { Body.HasDimensions: false } sized:
                    Flush();
                    segments.Add(new(sized.Body, sized.Shape));
                    break;
                case FormulaSized sized:
                    Cut(sized.Body);
                    break;
                case { HasDimensions: false }:
                    loose.Add(part);
                    break;
                case FormulaRow row:
                    foreach (var inner in row.Parts) Cut(inner);
                    break;
                case FormulaFence fence:
                    loose.Add(new FormulaNumber(fence.Open));
                    Cut(fence.Body);
                    loose.Add(new FormulaNumber(fence.Close));
                    break;
                case FormulaScripts scripts:
                    Cut(scripts.Body);
                    loose.Add(new FormulaScripts(new FormulaRow([]), scripts.Above, scripts.Below));
                    break;
                case FormulaFraction fraction:
                    Cut(fraction.Top);
                    loose.Add(Formula.Operator("/"));
                    Cut(fraction.Bottom);
                    break;
            }
        }
    }
}
