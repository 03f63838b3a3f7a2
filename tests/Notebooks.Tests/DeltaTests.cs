using System.Text.RegularExpressions;
using Backprop;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>
/// Two letters for two things: δᵢ = ∂ℓᵢ/∂zᵢ is the delta of one sample and knows no 1/m; dZ = ∂L/∂Z is the whole batch's and has the loss's factor in it. Whoever
/// asks whether to sum or to average has mixed them up, so neither the prose, nor the claims, nor what a cell shows may do it.
/// </summary>
public sealed partial class DeltaTests
{
    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void No_prose_mixes_up_the_delta_of_a_sample_with_dZ(string name) =>
        Assert.DoesNotContain(Prose(name).SelectMany(Sentences), MixesUp);

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void No_display_mixes_them_up(string name) =>
        Assert.DoesNotContain(Notebooks.Read(name).Cells.SelectMany(cell => cell.Outputs).SelectMany(Shown).SelectMany(text => text.Split('\n')), MixesUp);

    [Fact]
    public void No_claim_no_statement_and_no_bias_rule_mixes_them_up() => Assert.DoesNotContain(
        Claims.All.SelectMany(claim => claim.ToString().Split('\n')).Concat(Statements.All.SelectMany(statement => statement.ToString().Split('\n'))).Concat(BiasRule.All.SelectMany(rule => new[] { rule.Formula, rule.IsTheGradientWhen })).SelectMany(Sentences), MixesUp);

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Who_writes_a_delta_says_what_it_is_and_where_both_stand_both(string name)
    {
        var prose = string.Join('\n', Prose(name));
        if (!UsesDelta().IsMatch(prose)) return;
        Assert.Matches(DefinesDelta(), prose);
        if (DZ().IsMatch(prose)) Assert.Matches(DefinesDZ(), prose);
    }

    [Fact]
    public void Notebook_2_introduces_them_side_by_side() =>
        Assert.Contains(Prose("02-the-question.ipynb"), cell => DefinesDelta().IsMatch(cell) && DefinesDZ().IsMatch(cell));

    [Theory]
    [InlineData(@"| $\delta = \partial L / \partial Z$ | the deltas |"), InlineData(@"| $dZ^l$ or $\delta^l$ | $\partial L/\partial Z^l$, the deltas |"), InlineData("δ³ = ∂E/∂Z³   definition")]
    [InlineData(@"The last line is $\delta^3\,\mathbf 1$"), InlineData("∂E/∂b = δ·1"), InlineData("db¹ = 1ᵀ·δ¹"), InlineData("d b 1 (3 by 1) equals delta 1 (3 by 5) times ones (5 by 1)")]
    [InlineData("if $E$ is a mean over the samples, the mean's $1/m$ goes into every delta."), InlineData("where it is the mean over the batch its δ already carries the 1/m")]
    [InlineData("The sum of the loss's own δ is the gradient of every loss."), InlineData("Whatever the loss is, the deltas are summed.")]
    public void What_mixes_them_up_is_found(string sentence) => Assert.True(MixesUp(sentence));

    [Theory]
    [InlineData(@"| $\delta_i = \partial \ell_i/\partial z_i$ | the delta of sample $i$ |"), InlineData(@"$$\frac{\partial \ell}{\partial b} = \delta \cdot 1$$"), InlineData("δ² = ∂ℓ/∂z²   definition")]
    [InlineData(@"its $1/m$ stands in $dZ$, in front of every $\delta_i$."), InlineData(@"its delta, which knows no $1/m$."), InlineData("d b 1 (3 by 1) equals d Z 1 (3 by 5) times ones (5 by 1)")]
    [InlineData("db²_j = Σ_i Σ_k dz²_ik·δ_kj"), InlineData("The rows of dZ are summed for every loss; those of the deltas under a sum only.")]
    public void What_keeps_them_apart_is_not(string sentence) => Assert.False(MixesUp(sentence));

    private static bool MixesUp(string sentence) =>
        OfTheBatch().IsMatch(sentence) || TimesOnes().IsMatch(sentence) || (HoldsFactor().IsMatch(sentence) && !Denied().IsMatch(sentence))
        || (EveryLoss().IsMatch(sentence) && Delta().IsMatch(sentence) && !DZ().IsMatch(sentence));

    private static IEnumerable<string> Prose(string name) => Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source);

    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text);

    /// <summary>What a cell shows: its text, and what its formulas say to a screen reader.</summary>
    private static IEnumerable<string> Shown(Output output)
    {
        var json = IpynbWriter.OutputJson(output);
        if (json["text"] is { } stream) yield return Joined(stream);
        if (json["data"]?["text/plain"] is { } plain) yield return Joined(plain);
        if (json["data"]?["text/html"] is { } html)
            foreach (Match label in Label().Matches(Joined(html))) yield return label.Groups[1].Value;
    }

    private static string Joined(System.Text.Json.Nodes.JsonNode text) =>
        text is System.Text.Json.Nodes.JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();

    /// <summary>A δ that is made, or said to be, the derivative of the batch's loss.</summary>
    [GeneratedRegex(@"(\\delta|δ)[^\s=|$]*\s*\$?\s*(=|\|)\s*\$?\s*(\\frac\{)?(\\partial|∂)\s*[LE]\b|(dZ\S*|∂L/∂Z\S*) or \$?(\\delta|δ)")]
    private static partial Regex OfTheBatch();

    /// <summary>A δ times the vector of ones: one sample has nothing to be added up. The number 1 of ∂z/∂b is another thing.</summary>
    [GeneratedRegex(@"\\delta(\^\S|_\S)?\s*(\\,|\\cdot)?\s*\\mathbf\{?\s*1|\\mathbf\{?\s*1\}?\^\\top\s*(\\,|\\cdot)?\s*\\delta|δ[⁰¹²³⁴⁵⁶⁷⁸⁹]*·1(?![\d/])|1ᵀ·δ|\bdelta( \d+)? \([^)]*\) times ones|ones transposed \([^)]*\) times delta")]
    private static partial Regex TimesOnes();

    /// <summary>1/m in the delta of a sample.</summary>
    [GeneratedRegex(@"(1/m|1/M|\\frac\{?1\}?\{?[mM]).*\b(in|into|inside)\b (every |each |the |its |all )?(own )?\$?(\\delta|δ|deltas?\b)|(\\delta|δ|\bdeltas?\b)\S*( already)? (carries|carry|holds?|contains?|has|have) (the|its|a) \$?(1/m|1/M|\\frac)")]
    private static partial Regex HoldsFactor();

    [GeneratedRegex(@"\b(no|not|nothing|never|without|isn't|doesn't)\b")]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(every|any|each) loss\b|[Ww]hatever the loss")]
    private static partial Regex EveryLoss();

    [GeneratedRegex(@"\\delta|δ|\b[Dd]eltas?\b")]
    private static partial Regex Delta();

    [GeneratedRegex(@"\bdZ")]
    private static partial Regex DZ();

    /// <summary>A δ in a formula that isn't Kronecker's: that one has two indices.</summary>
    [GeneratedRegex(@"\\delta(?!_\{?[a-z]{2}\}?)")]
    private static partial Regex UsesDelta();

    [GeneratedRegex(@"\\delta(_i|\^l|\^l_i|_i\^l)?(\$ \| \$| *= *)\\partial *\\ell(_i)? */ *\\partial *z|\\partial *\\ell(_i)? */ *\\partial *z(_i|\^l_i|_i\^l)?\$")]
    private static partial Regex DefinesDelta();

    [GeneratedRegex(@"\\partial *[LE] */ *\\partial *Z|gradients? of (the loss )?\$L\$|\\nabla_Z")]
    private static partial Regex DefinesDZ();

    [GeneratedRegex(@"(?<=[.;!?])\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("aria-label=\"([^\"]*)\"")]
    private static partial Regex Label();
}
