import numpy as np

w, b = 2, 1
x, y = np.array([3, -1]), np.array([5, 2])
deltas = 2 * (w * x + b - y)
print(deltas[0])       # C#: Slope(First) ± 1e-8
print(deltas[1])       # C#: Slope(Second) ± 1e-8
print(deltas.sum())    # C#: Slope(b => First(b) + Second(b)) ± 1e-8
print(deltas.mean())   # C#: Slope(b => (First(b) + Second(b)) / 2) ± 1e-8
