using Workbook.Execution.Kernel;

if (args is [KernelMain.Command, var pipe] && pipe.Contains("workbook-"))
    return KernelMain.Run(pipe);
return await Workbook.Commands.CommandLine.InvokeAsync(args);
