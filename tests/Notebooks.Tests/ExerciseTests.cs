using System.Globalization;
using System.Text.RegularExpressions;
using Backprop;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>Every exercise of a notebook is judged, and everything the library can judge is asked for.</summary>
public sealed partial class ExerciseTests
{
    private const string Collection = "19-exercises.ipynb";

    public static TheoryData<string> Ids => [.. ExerciseBook.All.Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Every_exercise_in_prose_is_followed_by_a_cell_that_judges_it(string name)
    {
        var cells = Notebooks.Read(name).Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (var id in cells[i].Kind == CellKind.Markdown ? Asked().Matches(cells[i].Source).Select(asked => asked.Groups[1].Value) : [])
            {
                var answer = cells[i + 1];
                Assert.True(answer.Kind == CellKind.Code && answer.HasTag("exercise"), $"after {id} stands {answer.Id}, which isn't tagged exercise");
                Assert.True(Judged().Match(answer.Source) is { Success: true } judged ? judged.Groups[1].Value == id : JudgedByHand().IsMatch(answer.Source), $"{id}: {answer.Source}");
                Assert.Contains(answer.Outputs, output => output is ResultOutput);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Every_cell_for_an_answer_has_its_task_right_before_it(string name)
    {
        var cells = Notebooks.Read(name).Cells;
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Kind == CellKind.Code && cells[i].HasTag("exercise"))
                Assert.True(cells[i - 1].Kind == CellKind.Markdown && Asked().IsMatch(cells[i - 1].Source), $"before {cells[i].Id} no exercise is asked");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_exercise_of_the_library_is_asked_in_its_notebook_and_the_collection_leads_there(string id)
    {
        var own = Notebooks.Files.Select(file => Path.GetFileName(file)).Single(name => name.StartsWith(int.Parse(id.Split('.')[0], CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var cell = Assert.Single(Notebooks.Read(own).Cells, cell => Judged().Match(cell.Source).Groups[1].Value == id);
        Assert.Single(Notebooks.Read(Collection).Cells, part => part.Source.Contains($"- **[{id}]({own}#cell-id={cell.Id})** {ExerciseBook.Find(id).Task}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_number_is_asked_for_with_a_number_and_a_matrix_with_a_matrix(string id)
    {
        var number = ExerciseBook.Find(id).Answer().Shape.Count == 1;
        foreach (var cell in Notebooks.Files.SelectMany(file => Notebooks.Read(Path.GetFileName(file)).Cells).Where(cell => Judged().Match(cell.Source).Groups[1].Value == id))
            Assert.Equal(number, cell.Source.Contains("double.NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void The_collection_says_how_many_there_are()
    {
        var promised = int.Parse(Count().Match(Notebooks.Read(Collection).Cells[0].Source).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(ExerciseBook.All.Count, promised);
        Assert.InRange(promised, 25, 1000);
    }

    [GeneratedRegex(@"\*\*((?:\d+|D)\.\d+)\*\*")]
    private static partial Regex Asked();

    [GeneratedRegex("""Exercise\.Named\("([\d.]+)"\)\.Judge\(""")]
    private static partial Regex Judged();

    [GeneratedRegex(@"(\w+) = Derivation\.ByHand\([\s\S]*\1\.Check\(")]
    private static partial Regex JudgedByHand();

    [GeneratedRegex(@"(\d+) exercises")]
    private static partial Regex Count();
}
