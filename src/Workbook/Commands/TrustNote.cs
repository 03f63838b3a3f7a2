namespace Workbook.Commands;

/// <summary>What running somebody else's notebook means: said by <c>workbook run --help</c> and, in the same words, by the README; other places refer to it.</summary>
internal static class TrustNote
{
    public const string Text = """
        A notebook is a program, and what runs it gives it your rights: its cells can read, change and delete your files, use the network, start
        programs and load packages from the internet. There is no sandbox. Read a stranger's notebook before you run it, or run it where there is
        nothing of yours: in a container, in a virtual machine, as another user.

        What the workbook does: each notebook runs in a process of its own, which is ended with whatever still belongs to it; how long a cell may
        run (--cell-timeout) and how much of what it shows is kept are limited; a notebook's file is written with --in-place only. These limits
        are for mistakes. They hold up nobody who means harm.

        The cells run with workbook alone, run, verify, witness (which also runs the Python beside them), serve and book --run. They don't with
        book and verify --against: a book can be made of a stranger's stored outputs, and its pages run no script that came with them. Links in
        them lead where their author wanted.
        """;

    /// <summary>For the help of the other commands that run cells.</summary>
    public const string Reference = "A notebook is a program with your rights: workbook run --help says what running a stranger's means.";
}
