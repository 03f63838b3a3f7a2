using Workbook.Execution.Kernel;

if (args is [KernelMain.Command, var pipe])
    return KernelMain.Run(pipe);
return await Workbook.Commands.CommandLine.InvokeAsync(args);
