using System.Diagnostics;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Tests.Ipynb;

public sealed class IpynbRoundTripTests
{
    [Fact]
    public void Writing_and_reading_any_notebook_changes_nothing()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var notebook = new RandomNotebooks(seed).Next();
            var text = IpynbWriter.ToText(notebook);
            var again = IpynbReader.Parse(text, "round-trip.ipynb");

            Assert.True(text == IpynbWriter.ToText(again), $"seed {seed}");
            Assert.Equal(notebook.Cells.Select(cell => (cell.Id, cell.Kind, cell.Source)), again.Cells.Select(cell => (cell.Id, cell.Kind, cell.Source)));
            Assert.True(JsonNode.DeepEquals(notebook.Metadata, again.Metadata), $"seed {seed}");
            for (var i = 0; i < notebook.Cells.Count; i++)
                AssertSame(notebook.Cells[i], again.Cells[i], seed);
        }
    }

    [Fact]
    public void Canonical_text_is_what_pythons_json_module_writes_as_jupyter_calls_it()
    {
        const string program = "import json,sys; sys.stdin.reconfigure(encoding='utf-8'); sys.stdout.reconfigure(encoding='utf-8', newline='\\n'); "
            + "print(json.dumps(json.load(sys.stdin), sort_keys=True, indent=1, ensure_ascii=False, separators=(',', ': ')))";
        for (var seed = 0; seed < 20; seed++)
        {
            var text = IpynbWriter.ToText(new RandomNotebooks(seed).Next());
            Assert.Equal(Python(program, text), text);
        }
    }

    [Fact]
    public void Code_cell_is_written_in_the_format_of_nbformat_4_5()
    {
        var notebook = new Notebook { Metadata = { ["z"] = 1, ["a"] = "δ" } };
        var cell = Cell.Code("bias-sum", "var b = 1;\nb");
        cell.Outputs.Add(new ResultOutput(new MimeBundle { { "text/html", "<b>\n1</b>" }, { "image/png", "AA\n" }, { "application/json", new JsonObject { ["v"] = 1 } } }));
        cell.Outputs.Add(new StreamOutput("stdout", "😀\n"));
        notebook.Cells.Add(cell);

        Assert.Equal("""
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "bias-sum",
               "metadata": {
                "dotnet_interactive": {
                 "language": "csharp"
                },
                "polyglot_notebook": {
                 "kernelName": "csharp"
                }
               },
               "outputs": [
                {
                 "data": {
                  "application/json": {
                   "v": 1
                  },
                  "image/png": "AA\n",
                  "text/html": [
                   "<b>\n",
                   "1</b>"
                  ]
                 },
                 "execution_count": null,
                 "metadata": {},
                 "output_type": "execute_result"
                },
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "😀\n"
                 ]
                }
               ],
               "source": [
                "var b = 1;\n",
                "b"
               ]
              }
             ],
             "metadata": {
              "a": "δ",
              "z": 1
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n"), IpynbWriter.ToText(notebook));
    }

    [Fact]
    public void File_is_utf8_without_mark_and_replaced_as_a_whole()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "a.ipynb");
        var notebook = Notebook.Create(Cell.Markdown("title", "# δ"));

        NotebookFile.Write(path, notebook);
        NotebookFile.Write(path, notebook);

        var bytes = File.ReadAllBytes(path);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.True(bytes.AsSpan().IndexOf("# δ"u8) > 0);
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
        Assert.Equal("δ", NotebookFile.Read(path).Title);
        folder.Delete(recursive: true);
    }

    private static void AssertSame(Cell expected, Cell actual, int seed)
    {
        Assert.True(JsonNode.DeepEquals(expected.Metadata, actual.Metadata), $"seed {seed}");
        Assert.True(JsonNode.DeepEquals(expected.Extra, actual.Extra), $"seed {seed}");
        Assert.True(JsonNode.DeepEquals(expected.Attachments, actual.Attachments), $"seed {seed}");
        Assert.Equal(expected.Outputs.Count, actual.Outputs.Count);
        foreach (var (a, b) in expected.Outputs.Zip(actual.Outputs))
            AssertSame(a, b, seed);
    }

    private static void AssertSame(Output expected, Output actual, int seed)
    {
        Assert.Equal(expected.GetType(), actual.GetType());
        Assert.True(JsonNode.DeepEquals(expected.Extra, actual.Extra), $"seed {seed}");
        switch (expected, actual)
        {
            case (StreamOutput a, StreamOutput b):
                Assert.Equal((a.Name, a.Text), (b.Name, b.Text));
                break;
            case (ErrorOutput a, ErrorOutput b):
                Assert.Equal((a.Name, a.Value), (b.Name, b.Value));
                Assert.Equal(a.Traceback, b.Traceback);
                break;
            case (RichOutput a, RichOutput b):
                Assert.True(JsonNode.DeepEquals(a.Metadata, b.Metadata), $"seed {seed}");
                Assert.Equal(a.Data.Types.Order(), b.Data.Types.Order());
                Assert.All(a.Data, entry => Assert.True(JsonNode.DeepEquals(entry.Value, b.Data[entry.Key]), $"seed {seed}, {entry.Key}"));
                break;
        }
    }

    private static string Python(string program, string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", program]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = new System.Text.UTF8Encoding(false) })!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            return process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed; it is the independent writer this test compares with.");
            throw;
        }
    }
}
