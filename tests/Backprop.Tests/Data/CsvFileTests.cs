namespace Backprop.Tests;

public class CsvFileTests
{
    private const string Seeds = "length,width,kind\n5.1,3.5,rosa\n4.9,3.0,canadian\n7,2e-1,rosa\n";

    [Fact]
    public void A_file_with_header_gives_features_and_classes_by_name()
    {
        using var file = new TemporaryFile(Seeds);
        var batch = CsvFile.Read(file.Path);
        Assert.Equal(new double[,] { { 5.1, 3.5 }, { 4.9, 3 }, { 7, 0.2 } }, batch.X);
        Assert.Equal(new double[,] { { 1, 0 }, { 0, 1 }, { 1, 0 } }, batch.Y);
        Assert.Equal(new BatchNames(["length", "width"], ["rosa", "canadian"]), batch.Names);
    }

    [Fact]
    public void Without_header_features_are_numbered_and_the_last_column_is_the_class()
    {
        var batch = Parse("1,2,b\n3,4,a\n");
        Assert.Equal(new BatchNames(["x₁", "x₂"], ["b", "a"]), batch.Names);
        Assert.Equal(new double[,] { { 1, 2 }, { 3, 4 } }, batch.X);
    }

    [Fact]
    public void The_label_is_found_by_name_by_index_and_from_the_end()
    {
        const string text = "kind,length\nrosa,1\nkama,2\n";
        var expected = CsvFile.Read(new StringReader("length,kind\n1,rosa\n2,kama\n"), "text");
        Assert.Equal(expected, Parse(text, label: "kind"));
        Assert.Equal(expected, Parse(text, label: 0));
        Assert.Equal(expected, Parse(text, label: ^2));
    }

    [Fact]
    public void Classes_follow_their_first_appearance_or_the_given_order()
    {
        Assert.Equal(["rosa", "canadian"], Parse(Seeds).Names!.Outputs);
        var given = Parse(Seeds, classes: ["canadian", "kama", "rosa"]);
        Assert.Equal(["canadian", "kama", "rosa"], given.Names!.Outputs);
        Assert.Equal([2, 0, 2], OneHot.Labels(given.Y));
    }

    [Fact]
    public void Names_made_of_numbers_are_a_header_when_told_so()
    {
        Assert.Equal(2, Parse("2024,2025,kind\n1,2,a\n", header: CsvHeader.Present).Inputs);
        Assert.Equal(["2024", "2025"], Parse("2024,2025,kind\n1,2,a\n", header: CsvHeader.Present).Names!.Inputs);
        Assert.Equal(2, Parse("2024,2025,kind\n1,2,a\n", header: CsvHeader.Absent).Count);
    }

    [Theory]
    [InlineData("1;2;a\n3;4;b\n", ';'), InlineData("1\t2\ta\n3\t4\tb", '\t'), InlineData("\uFEFF1,2,a\r\n\r\n3, 4 ,b\r\n", ','), InlineData("1,2,a\r3,4,b\r", ',')]
    public void Separators_line_ends_blank_lines_and_a_byte_order_mark_make_no_difference(string text, char separator)
    {
        using var file = new TemporaryFile(text);
        Assert.Equal(Parse("1,2,a\n3,4,b\n"), CsvFile.Read(file.Path, separator: separator));
    }

    [Fact]
    public void What_another_program_quotes_is_read_as_it_was_meant()
    {
        var known = KnownValues.Json("quoted.json");
        var batch = CsvFile.Read(new StringReader(KnownValues.Text("quoted.csv")), "quoted.csv", label: "kind of grain");
        Assert.Equal(["length", "width, mm", "the \"area\""], batch.Names!.Inputs);
        Assert.Equal(KnownValues.Matrix(known.GetProperty("x")), batch.X);
        Assert.Equal(known.GetProperty("classes").EnumerateArray().Select(name => name.GetString()), OneHot.Labels(batch.Y).Select(label => batch.Names.Outputs[label]));
    }

    [Fact]
    public void Targets_that_are_numbers_stay_numbers()
    {
        using var file = new TemporaryFile("size,rooms,price\n50,2,100.5\n80,3,-1e2\n");
        var batch = CsvFile.ReadNumbers(file.Path);
        Assert.Equal(new double[,] { { 100.5 }, { -100 } }, batch.Y);
        Assert.Equal(new BatchNames(["size", "rooms"], ["price"]), batch.Names);
        Assert.Equal(new BatchNames(["rooms", "price"], ["size"]), CsvFile.ReadNumbers(file.Path, target: "size").Names);
        Assert.Equal(["y"], CsvFile.ReadNumbers(new StringReader("1,2\n"), "text").Names!.Outputs);
    }

    [Theory]
    [InlineData("", "t.csv: expected samples, found an empty file.")]
    [InlineData("\n \n", "t.csv: expected samples, found an empty file.")]
    [InlineData("a,b,kind\n", "t.csv: expected samples, found a header alone. If the first line is a sample, say that the header is absent.")]
    [InlineData("1\n2\n", "t.csv, line 1: expected at least two columns separated by “,”, found one. If another character separates the columns, name it as separator.")]
    [InlineData("1,2,a\n\n3,b\n", "t.csv, line 3: expected 3 columns as in line 1, found 2.")]
    [InlineData("1,2,a\n3,4,5,b\n", "t.csv, line 2: expected 3 columns as in line 1, found 4.")]
    [InlineData("x,y,kind\n1,2,a\n3,four,b\n", "t.csv, line 3, column 2 (y): expected a number, found “four”.")]
    [InlineData("1,2,a\n3,,b\n", "t.csv, line 2, column 2: expected a number, found nothing. Fill the value in or take the line out.")]
    [InlineData("1,2,a\nNaN,4,b\n", "t.csv, line 2, column 1: expected a finite number, found “NaN”.")]
    [InlineData("1,2,a\n3,1e999,b\n", "t.csv, line 2, column 2: expected a finite number, found “1e999”.")]
    [InlineData("1,2,a\n3,\"4,5\",b\n", "t.csv, line 2, column 2: expected a number, found “4,5”. Numbers are written with a point, not a comma.")]
    [InlineData("1,2,a\n3,4, \n", "t.csv, line 2, column 3: expected a class, found nothing.")]
    [InlineData("1,?,a\n3,4,b\n", "t.csv, line 1, column 2: expected a header without numbers, or a sample of numbers alone, found “?” among 1 number. Mend the field, or say whether the header is present or absent.")]
    [InlineData("1,2,a\n3,4,\"b\n", "t.csv, line 2, column 3: expected a closing quote, found the end of the file.")]
    [InlineData("1,2,a\n3,4,\"b\"c\n", "t.csv, line 2, column 3: expected a separator “,” or the end of the line after the closing quote, found “c”.")]
    [InlineData("1,2,\0", "t.csv, line 1, column 3: expected text, found a zero byte. This is no text file.")]
    [InlineData("1,2,\"two\nlines\"\n3,x,b\n", "t.csv, line 3, column 2: expected a number, found “x”.")]
    public void A_bad_file_is_told_by_line_and_column_with_what_was_expected_and_found(string text, string message) =>
        Assert.Equal(message, Assert.Throws<DataFileException>(() => Parse(text)).Message);

    [Fact]
    public void A_column_that_is_not_there_is_told()
    {
        Assert.Equal("t.csv, line 1: expected a column “sort”, found length, width, kind.", Refusal(() => Parse(Seeds, label: "sort")));
        Assert.Equal("t.csv, line 1: expected a column “kind”, found 5, 6, 1. If this line is a sample and no header, choose the column by its index, from 0.", Refusal(() => Parse("5,6,1\n", label: "kind")));
        Assert.Equal("t.csv, line 1: expected one column “a”, found 2 in a, a, b. Choose the column by its index, from 0.", Refusal(() => Parse("a,a,b\n1,2,3\n", label: "a")));
        Assert.Equal("t.csv, line 1: expected a column 7, found 3 columns, 0 to 2.", Refusal(() => Parse(Seeds, label: 7)));
        Assert.Equal("t.csv, line 1: expected a header with a column “kind”, found no header. Choose the column by its index, from 0, or say that the file has a header.",
            Refusal(() => Parse(Seeds, label: "kind", header: CsvHeader.Absent)));
        Assert.Contains("there is no column -1; counted from the end it is ^1", Assert.Throws<ArgumentOutOfRangeException>(() => Parse(Seeds, label: -1)).Message);
    }

    [Fact]
    public void A_class_outside_the_given_ones_is_told()
    {
        Assert.Equal("t.csv, line 3, column 3 (kind): expected one of the classes rosa, kama, found “canadian”.", Refusal(() => Parse(Seeds, classes: ["rosa", "kama"])));
        Assert.StartsWith("The class rosa is given 2 times", Assert.Throws<ArgumentException>(() => Parse(Seeds, classes: ["rosa", "rosa"])).Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_with_the_place_that_was_looked_at()
    {
        Assert.Equal($"There is no file nowhere/seeds.csv; looked for {Path.GetFullPath("nowhere/seeds.csv")}.", Assert.Throws<FileNotFoundException>(() => CsvFile.Read("nowhere/seeds.csv")).Message);
        Assert.Equal($"{Path.GetTempPath()}: expected a file, found a folder.", Refusal(() => CsvFile.Read(Path.GetTempPath())));
    }

    [Theory]
    [InlineData("", "1,2,caf\u00E8\n3,4,caf\u00E9\n", "line 1, column 3: expected text in UTF-8, found a byte that isn't, after “caf”")]
    [InlineData("", "1,2,a\n3,4,\"\u00E9\"\n", "line 2, column 3: expected text in UTF-8, found a byte that isn't.")]
    [InlineData("\u00EF\u00BB\u00BF", "1,2,a\n3,4,caf\u00E9\n", "line 2, column 3: expected text in UTF-8")]
    public void A_file_in_Latin_1_is_refused_instead_of_merging_its_classes(string mark, string text, string says)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes(mark + text));
            Assert.Contains(says, Refusal(() => CsvFile.Read(path)));
            Assert.Contains("save it as UTF-8", Refusal(() => CsvFile.Read(path)));
            File.WriteAllText(path, text);
            Assert.Equal(2, CsvFile.Read(path).Outputs);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_column_of_thousands_of_different_numbers_is_no_class()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i % 7},{i}.5\n"));
        Assert.Equal("t.csv, line 1001, column 2: expected a class, found the 1001th different number. Read a target that is a number with CsvFile.ReadNumbers; if the numbers do stand for classes, name them all in classes.", Refusal(() => Parse(text)));
        Assert.Equal(1000, Parse(string.Concat(Enumerable.Range(0, 2000).Select(i => $"1,{i % 1000}\n"))).Outputs);
        Assert.Equal(1200, Parse(string.Concat(Enumerable.Range(0, 1200).Select(i => $"1,word{i}\n"))).Outputs);
    }

    private static string Refusal(Func<Batch> read) => Assert.Throws<DataFileException>(read).Message;

    private static Batch Parse(string text, CsvColumn label = default, IReadOnlyList<string>? classes = null, CsvHeader header = CsvHeader.Detect) =>
        CsvFile.Read(new StringReader(text), "t.csv", label, classes, header: header);
}
