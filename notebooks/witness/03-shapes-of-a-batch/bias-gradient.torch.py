import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
A2 = torch.sin(0.7 * k(4, 5) + 0.1)
W3 = 0.5 * torch.sin(1.3 * k(3, 4) + 0.2)
b3 = (0.1 * torch.sin(2.1 * k(3, 1) + 0.3)).requires_grad_()
Y = torch.cos(0.9 * k(3, 5) + 0.4)

loss = ((W3 @ A2 + b3 - Y) ** 2).sum()   # C#: ErrorAt(data.b3)
loss.backward()
print(b3.grad)                           # C#: db3
