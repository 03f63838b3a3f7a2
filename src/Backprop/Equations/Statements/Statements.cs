namespace Backprop;

/// <summary>Everything that was said in the three threads: questions, answers and comments.</summary>
public static partial class Statements
{
    /// <summary>All 61, thread by thread.</summary>
    public static IReadOnlyList<Statement> All { get; } = [.. FirstThread(), .. SecondThread(), .. ThirdThread()];

    /// <summary>The statements of one thread.</summary>
    public static IReadOnlyList<Statement> Of(int question) => [.. All.Where(statement => statement.Question == question)];

    /// <summary>The statements of one thread as a table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such thread.</exception>
    public static StatementTable Table(int question) => question is >= 1 and <= 3 ? new(question)
        : throw new ArgumentOutOfRangeException(nameof(question), $"There is no thread {question}; there are 1, 2 and 3.");

    private static Statement Say(string id, string who, string said, string remark, CellLink shown, params IReadOnlyList<Func<ClaimVerdict>> judges) =>
        new(id, who, said, remark, shown, asks: false, judges);

    private static Statement Ask(string id, string who, string said, string remark, CellLink shown, params IReadOnlyList<Func<ClaimVerdict>> judges) =>
        new(id, who, said, remark, shown, asks: true, judges);

    /// <summary>The judge of a claim that stands by itself, too.</summary>
    private static Func<ClaimVerdict> Of(string claim) => () => Claim.Named(claim).Verdict;

    /// <summary>The same for one part of a statement, with a word on which.</summary>
    private static Func<ClaimVerdict> Of(string claim, string about) => () => About(about, Claim.Named(claim).Verdict);

    private static ClaimVerdict About(string about, ClaimVerdict verdict) => verdict with { Words = $"{about} {verdict.Words}" };
}
