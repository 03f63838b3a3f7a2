import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = np.sin(0.7 * k(4, 5) + 0.1).T, np.cos(0.9 * k(3, 5) + 0.4).T
W, b = 0.5 * np.sin(1.3 * k(3, 4) + 0.2).T, 0.1 * np.sin(2.1 * k(1, 3) + 0.3)

dZ = 2 * (X @ W + b - Y)
print(dZ.sum(axis=0))    # C#: db
print(dZ.mean(axis=0))   # C#: meanOfRows
