import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
X, Y = np.sin(0.7 * k(4, 5) + 0.1).T, np.cos(0.9 * k(3, 5) + 0.4).T
W, b = 0.5 * np.sin(1.3 * k(3, 4) + 0.2).T, 0.1 * np.sin(2.1 * k(1, 3) + 0.3)

loss = lambda b: ((X @ W + b - Y) ** 2).sum()
steps = 1e-5 * np.eye(3)   # one bias at a time
slopes = np.array([(loss(b + step) - loss(b - step)) / 2e-5 for step in steps])
print(slopes)              # C#: layer.Gradients(batch, Loss.SquaredError)["db1"] ± 1e-8
