return await Workbook.Commands.CommandLine.InvokeAsync(args);
