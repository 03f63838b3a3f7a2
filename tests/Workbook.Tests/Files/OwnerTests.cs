using System.Diagnostics;
using System.Globalization;
using Workbook.Files;

namespace Workbook.Tests.Files;

public sealed class OwnerTests
{
    [Fact]
    public void A_process_that_runs_is_not_gone_and_one_that_has_ended_is()
    {
        Assert.False(Owner.Self.IsGone);
        Assert.True(DeadProcess.Owner.IsGone);
    }

    [Fact]
    public void A_process_that_was_given_the_same_id_later_is_another() => Assert.True((Owner.Self with { Start = "000000" }).IsGone);

    [Fact]
    public void Of_another_machine_nothing_is_known() => Assert.False((DeadProcess.Owner with { Machine = "000000" }).IsGone);

    [Fact]
    public void A_process_that_has_ended_is_gone_though_its_parent_has_not_asked_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux keeps such a process where it is seen.");
        // The program that takes the shell's place knows nothing of the shell's child and never asks for it.
        using var parent = Process.Start(new ProcessStartInfo("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 600"]) { RedirectStandardOutput = true })!;
        try
        {
            var child = int.Parse(parent.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
            while (File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{child}/stat")).Split(' ')[2] != "Z")
                Thread.Sleep(10);
            Assert.False(ProcessStart.IsRunning(child));
        }
        finally
        {
            parent.Kill();
        }
    }

    [Fact]
    public void An_owner_is_read_as_it_is_written() => Assert.Equal(Owner.Self, Owner.Read(Owner.Self.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("abcdef-12-abcde")]
    [InlineData("abcdef-012-abcdef")]
    [InlineData("abcdef-0-abcdef")]
    [InlineData("abcdef-4294967297-abcdef")]
    [InlineData("ABCDEF-12-abcdef")]
    [InlineData("abcdef-12-abcdef\n")]
    [InlineData(" abcdef-12-abcdef")]
    [InlineData("abcdef--12-abcdef")]
    public void Any_other_text_is_nobody_s(string text) => Assert.Null(Owner.Read(text));

    [Fact]
    public void The_name_s_owner_is_found_and_only_in_names_of_exactly_that_form()
    {
        var name = new TemporaryName(".", ".tmp");
        Assert.Equal(Owner.Self, name.OwnerOf(name.Next()));
        var written = name.Next();
        foreach (var other in (string[])[written[1..], $"a{written}", $"{written}~", written.Replace(".tmp", ".TMP"), written.Replace("workbook", "notebook"), $"{name.Unnumbered}.tmp", $"{name.Unnumbered}1-2.tmp", ".tmp", ".workbook-.tmp", ".workbook--1.tmp"])
            Assert.Null(name.OwnerOf(other));
    }

    [Fact]
    public void A_clock_that_jumps_makes_no_process_another()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system itself keeps the time of the start.");
        Assert.Matches(@"^[0-9a-f-]{36} [0-9]+$", ProcessStart.Of(Environment.ProcessId));
    }
}
