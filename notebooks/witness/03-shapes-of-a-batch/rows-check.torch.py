import torch

torch.set_default_dtype(torch.float64)
k = lambda rows, columns: torch.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
A2, W3 = torch.sin(0.7 * k(4, 5) + 0.1), 0.5 * torch.sin(1.3 * k(3, 4) + 0.2)
b3 = 0.1 * torch.sin(2.1 * k(3, 1) + 0.3)

layer = torch.nn.Linear(4, 3)   # samples in rows; the weights stay (out × in)
with torch.no_grad():
    layer.weight.copy_(W3)
    layer.bias.copy_(b3.flatten())
print(layer(A2.T))              # C#: Z
