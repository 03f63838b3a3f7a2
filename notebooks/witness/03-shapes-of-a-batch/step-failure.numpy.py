import numpy as np

k = lambda rows, columns: np.arange(rows * columns).reshape(rows, columns)   # 0, 1, 2, … row by row
A2 = np.sin(0.7 * k(4, 5) + 0.1)
W3 = 0.5 * np.sin(1.3 * k(3, 4) + 0.2)
b3 = 0.1 * np.sin(2.1 * k(3, 1) + 0.3)
Y = np.cos(0.9 * k(3, 5) + 0.4)

dZ3 = 2 * (W3 @ A2 + b3 - Y)
stepped = b3 - 0.02 * dZ3     # C#: data.b3 * Matrix.Ones(1, 5) - 0.02 * dZ3
# No error: (3 × 1) minus (3 × 5) is (3 × 5), and from here on there are five biases for each neuron.
try:
    b3 -= 0.02 * dZ3
except ValueError as error:   # only a step in place is refused
    print(error)
