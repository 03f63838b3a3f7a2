using System.Globalization;

namespace Backprop.Tests;

/// <summary>
/// Every public function of the library, found by reflection, called with null, empty, huge, infinite, denormal, mismatched and shrinking arguments.
/// A new function is covered by itself; one that can't be called is named, with its reason, in <see cref="PublicCalls"/>.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> TypeNames => [.. PublicCalls.Types.Select(type => type.Name)];

    [Theory, MemberData(nameof(TypeNames))]
    public void Every_public_function_gives_a_result_or_refuses_in_words_whatever_it_is_handed(string type)
    {
        var faults = Calls(type, CultureInfo.InvariantCulture).Where(call => call.Fault is not null).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} calls:\n" + string.Join('\n', faults.GroupBy(call => call.Name[..call.Name.IndexOf(' ')]).SelectMany(group => group.Take(3)).Select(call => $"{call.Name}\n    {call.Fault}")));
    }

    [Theory, MemberData(nameof(TypeNames))]
    public void What_is_said_and_shown_does_not_follow_the_threads_culture(string type)
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NegativeSign, odd.NumberFormat.PositiveSign, odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator) = ("∓", "±", "٫", "·");
        (odd.NumberFormat.NaNSymbol, odd.NumberFormat.PositiveInfinitySymbol, odd.NumberFormat.NegativeInfinitySymbol, odd.TextInfo.ListSeparator) = ("nix", "viel", "wenig", "|");
        var (plain, other) = (Calls(type, CultureInfo.InvariantCulture), Calls(type, odd));
        Assert.Equal(plain.Count, other.Count);
        Assert.All(plain.Zip(other).Where(pair => !pair.First.Name.Contains(".GetHashCode ") && !IsGenerated(pair.First.Name)), pair => Assert.True(pair.First.Outcome == pair.Second.Outcome, $"{pair.First.Name}\n{pair.First.Outcome}\n{pair.Second.Outcome}"));
    }

    [Fact]
    public void Hundreds_of_functions_are_called_many_thousand_times()
    {
        Assert.True(PublicCalls.Types.Sum(type => PublicCalls.Of(type).Count()) > 900);
        Assert.True(Calls(nameof(Matrix), CultureInfo.InvariantCulture).Count > 2000);
    }

    /// <summary>What the compiler writes for a record follows the culture; no function of the library shows it.</summary>
    private static bool IsGenerated(string call) => call.Contains(".ToString ") && PublicCalls.Types.Single(type => type.Name == call[..call.IndexOf('.')])
        .GetMethod("ToString", Type.EmptyTypes)!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);

    private static List<PublicCall> Calls(string type, CultureInfo culture)
    {
        var (calls, last) = (new List<PublicCall>(), "");
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = culture;
            try
            {
                calls.AddRange(PublicCalls.All(PublicCalls.Types.Single(known => known.Name == type), about => last = about));
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Patience), $"This call doesn't end: {last}");
        Assert.True(failure is null, $"{last}: {failure}");
        return calls;
    }
}
