import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
A = np.sin(0.7 * k(4, 5) + 0.1).T
W = 0.5 * np.sin(1.3 * k(3, 4) + 0.2).T
b = 0.1 * np.sin(2.1 * k(1, 3) + 0.3)

print(A @ W + b)   # C#: Z
