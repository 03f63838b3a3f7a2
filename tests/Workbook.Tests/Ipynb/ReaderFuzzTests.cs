using Workbook.Ipynb;
using Workbook.Verification;

namespace Workbook.Tests.Ipynb;

/// <summary>Whatever stands in a notebook's file, it is read or refused with a place; and what was read can be written, read again and compared.</summary>
public sealed class ReaderFuzzTests
{
    private static int Count => Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1" ? 100_000 : 3_000;

    [Fact]
    public void A_damaged_ipynb_is_read_or_refused_with_its_place() => Fuzz("a.ipynb", IpynbWriter.ToText);

    [Fact]
    public void A_damaged_dib_is_read_or_refused_with_its_place() => Fuzz("a.dib", DibWriter.ToText);

    private static void Fuzz(string file, Func<Notebook, string> write)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var damaged = DamagedText.ByChance(write(new RandomNotebooks(random.Next()).Next()), random);
            switch (Fault(damaged.Text, file, out var wasRead))
            {
                case null:
                    (read, refused) = wasRead ? (read + 1, refused) : (read, refused + 1);
                    break;
                case var fault:
                    var smallest = damaged.Smallest(text => Fault(text, file, out _) is not null);
                    Assert.Fail($"seed {seed}, input {i}: {fault}\nsmallest:\n{smallest.Text}");
                    break;
            }
        }
        Assert.True(read > Count / 20 && (refused > Count / 20 || file.EndsWith(".dib", StringComparison.Ordinal)), $"{read} read, {refused} refused: the damage is of one kind only.");
    }

    private static string? Fault(string text, string file, out bool wasRead)
    {
        wasRead = false;
        try
        {
            var notebook = NotebookFile.Parse(text, file);
            wasRead = true;
            var written = NotebookFile.ToText(notebook, file);
            var again = NotebookFile.Parse(written, file);
            if (NotebookFile.ToText(again, file) != written)
                return "what was written is read as something else";
            return notebook.Cells.Zip(again.Cells).Select(pair => OutputComparison.Of(pair.First.Outputs, pair.Second.Outputs)).FirstOrDefault(difference => difference is not null)?.ToString();
        }
        catch (NotebookFormatException refusal)
        {
            return refusal.Message.StartsWith(file, StringComparison.Ordinal) ? null : $"a refusal without the file's name: {refusal.Message}";
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }
}
