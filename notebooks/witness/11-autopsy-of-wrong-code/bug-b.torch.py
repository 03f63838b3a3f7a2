import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X = torch.sin(0.7 * k(5, 3) + 0.1)
W1, b1 = 0.5 * torch.sin(1.3 * k(3, 3) + 0.2), 0.1 * torch.sin(2.1 * k(1, 3) + 0.3)

Z1 = (X @ W1 + b1).requires_grad_()
torch.sigmoid(Z1).sum().backward()
print(Z1.grad)   # C#: Slope(S1)
