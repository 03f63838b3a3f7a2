using System.Runtime.CompilerServices;

// Working memory on the stack is always written before it is read.
[module: SkipLocalsInit]
