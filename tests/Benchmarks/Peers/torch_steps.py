"""One step of gradient descent in PyTorch, eager, double precision: forward, loss.backward(), update without recording."""
import os

import torch
from torch.nn import functional

ACTIVATIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}


def version():
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    return f"PyTorch {torch.__version__}"


class Step:
    def __init__(self, work, matrices):
        self.rate, self.l2, self.factor = work["rate"], work["l2"], work["factor"]
        self.f = ACTIVATIONS[work["hidden"]]
        self.softmax, self.slope = work["loss"] == "softmax", work["slope"]
        self.x, self.y = torch.from_numpy(matrices["X"]), torch.from_numpy(matrices["Y"])
        self.classes = self.y.argmax(dim=1)
        self.reduction = "sum" if self.factor == 1.0 else "mean"
        self.names = [name for name in matrices if name not in "XY"]
        self.parameters = [torch.from_numpy(matrices[name]).requires_grad_() for name in self.names]

    def run(self, repeats):
        for _ in range(repeats):
            self.step()

    def state(self):
        return [(name, p.detach().numpy()) for name, p in zip(self.names, self.parameters)]

    def loss(self):
        a, parameters = self.x, self.parameters
        for layer in range(0, len(parameters), 2):
            a = torch.addmm(parameters[layer + 1], a, parameters[layer])
            if not self.softmax or layer < len(parameters) - 2:
                a = self.f(a)
        if self.softmax:
            return functional.cross_entropy(a, self.classes, reduction=self.reduction)
        value = functional.mse_loss(a, self.y, reduction="sum")
        return value if self.slope == 2.0 else value * (self.slope / 2)

    def step(self):
        self.loss().backward()
        with torch.no_grad():
            for i, p in enumerate(self.parameters):
                if self.l2 and i % 2 == 0:
                    p.grad.add_(p, alpha=self.l2)
                p.add_(p.grad, alpha=-self.rate)
                p.grad = None


def start(work, matrices):
    return Step(work, matrices)
