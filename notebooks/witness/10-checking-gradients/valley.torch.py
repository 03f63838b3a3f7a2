import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = torch.sin(0.7 * k(5, 3) + 0.1), 0.5 + 0.4 * torch.sin(1.1 * k(5, 2) + 0.6)
W1 = (0.5 * torch.sin(1.3 * k(3, 3) + 0.2)).requires_grad_()
b1 = (0.1 * torch.sin(2.1 * k(1, 3) + 0.3)).requires_grad_()
W2 = (0.5 * torch.cos(0.9 * k(3, 2) + 0.4)).requires_grad_()
b2 = (0.1 * torch.cos(1.7 * k(1, 2) + 0.5)).requires_grad_()

loss_at = lambda b: 0.5 * ((torch.sigmoid(torch.sigmoid(X @ W1 + b1) @ W2 + b) - Y) ** 2).sum()
loss_at(b2).backward()
claimed = b2.grad[0, 0]   # C#: claimed

h = 1e-3
step = torch.tensor([[h, 0.0]])
measured = (loss_at(b2 + step) - loss_at(b2 - step)) / (2 * h)
print(abs(claimed - measured) / (abs(claimed) + abs(measured)))   # C#: Central(1e-3) ± 1e-11
