namespace Workbook.Commands;

/// <summary>What the process answers with. Where several apply, the first of them in <see cref="ByWeight"/> is it.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int CellFailed = 1;
    public const int WrongUsage = 2;
    public const int Drift = 3;
    public const int TimeLimit = 4;
    public const int Interrupted = 130;

    public const string Help = """
        Exit codes:
          0    fine
          1    a cell failed, or a witness (witness)
          2    wrong usage, or a file that can't be read
          3    stored outputs differ from fresh ones (verify), or a witness's numbers from a cell's (witness)
          4    a cell ran past its time limit
          130  interrupted
        """;

    private static readonly int[] ByWeight = [Interrupted, WrongUsage, TimeLimit, CellFailed, Drift, Fine];

    public static int Heaviest(params IEnumerable<int> codes) => codes.Append(Fine).MinBy(code => Array.IndexOf(ByWeight, code));
}
