using Benchmarks;

return CommandLine.Run(args);
