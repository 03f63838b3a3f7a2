import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
A2, W3 = torch.sin(0.7 * k(4, 5) + 0.1), 0.5 * torch.sin(1.3 * k(3, 4) + 0.2)
b3 = 0.1 * torch.sin(2.1 * k(3, 1) + 0.3)

Z3 = W3 @ A2 + b3 @ torch.ones(1, 5)   # C#: Z3.Value(values)
print(W3 @ A2 + b3)                    # C#: (Matrix)loops
# The last line is what one writes: PyTorch stretches b3 to five columns and says nothing.
