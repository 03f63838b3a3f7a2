import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
A2, W3 = np.sin(0.7 * k(4, 5) + 0.1), 0.5 * np.sin(1.3 * k(3, 4) + 0.2)
b3 = 0.1 * np.sin(2.1 * k(3, 1) + 0.3)

Z3 = W3 @ A2 + b3 @ np.ones((1, 5))   # C#: Z3.Value(values)
print(W3 @ A2 + b3)                   # C#: (Matrix)loops
# The last line is what one writes: NumPy stretches b3 to five columns and says nothing.
