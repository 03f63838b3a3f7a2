"""The step as the equations stand, and as tutorials write it: a line for each, and a new array for each value."""
import numpy as np

from steps import Step


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def relu(z):
    return np.maximum(0, z)


def softmax(z):
    scores = np.exp(z)
    return scores / np.sum(scores, axis=1, keepdims=True)


# f(z), and f'(z) written by a = f(z)
ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - np.power(a, 2)),
    "relu": (relu, lambda a: a > 0),
}


class Equations(Step):
    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.factor, self.softmax = work["factor"], work["loss"] == "softmax"
        self.f, self.slope = ACTIVATIONS[work["hidden"]]

    def step(self):
        last = len(self.weights) - 1
        a = [self.x]
        for layer, (w, b) in enumerate(zip(self.weights, self.biases)):
            z = np.dot(a[layer], w) + b
            a.append(softmax(z) if self.softmax and layer == last else self.f(z))
        dz = a[-1] - self.y
        if self.factor != 1:
            dz = self.factor * dz
        if not self.softmax:
            dz = dz * self.slope(a[-1])
        for layer in range(last, -1, -1):
            w, b = self.weights[layer], self.biases[layer]
            dw = np.dot(a[layer].T, dz)
            db = np.sum(dz, axis=0, keepdims=True)
            if self.l2:
                dw = dw + self.l2 * w
            if layer > 0:
                dz = np.dot(dz, w.T) * self.slope(a[layer])
            self.weights[layer] = w - self.rate * dw
            self.biases[layer] = b - self.rate * db
