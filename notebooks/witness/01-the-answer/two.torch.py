import torch

torch.set_default_dtype(torch.float64)
w, b = 2, torch.tensor(1.0, requires_grad=True)
x, y = torch.tensor([3.0, -1.0]), torch.tensor([5.0, 2.0])

def slope(loss):
    return torch.autograd.grad(loss((w * x + b - y) ** 2), b)[0]

print(slope(torch.sum))    # C#: Slope(b => First(b) + Second(b)) ± 1e-8
print(slope(torch.mean))   # C#: Slope(b => (First(b) + Second(b)) / 2) ± 1e-8
