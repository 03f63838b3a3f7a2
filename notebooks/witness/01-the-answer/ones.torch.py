import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(4, 5) + 0.1).T, torch.cos(0.9 * k(3, 5) + 0.4).T
W = (0.5 * torch.sin(1.3 * k(3, 4) + 0.2).T).requires_grad_()
b = (0.1 * torch.sin(2.1 * k(1, 3) + 0.3)).requires_grad_()

loss = ((X @ W + b - Y) ** 2).sum()
loss.backward()
print(W.grad)   # C#: gradients["dW1"]
print(b.grad)   # C#: db
