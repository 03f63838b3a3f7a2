"""One step of gradient descent in PyTorch, eager, in double precision, with autograd alone or with the modules that its documentation teaches."""
import os

import torch
from torch import nn, optim
from torch.nn import functional

from steps import Step


def version():
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    return f"PyTorch {torch.__version__}"


class TorchStep(Step):
    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.x, self.y = torch.from_numpy(self.x), torch.from_numpy(self.y)
        self.factor, self.softmax = work["factor"], work["loss"] == "softmax"
        self.classes = self.y.argmax(dim=1)
        self.reduction = "mean" if self.softmax and self.factor != 1.0 else "sum"


class AutogradAlone(TorchStep):
    """The loss of plain functions, loss.backward(), and an update in place, without recording; in the memory of weights and biases."""

    FUNCTIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.f = self.FUNCTIONS[work["hidden"]]
        self.parameters = [torch.from_numpy(p).requires_grad_() for layer in zip(self.weights, self.biases) for p in layer]

    def loss(self):
        a, parameters = self.x, self.parameters
        for layer in range(0, len(parameters), 2):
            a = torch.addmm(parameters[layer + 1], a, parameters[layer])
            if not self.softmax or layer < len(parameters) - 2:
                a = self.f(a)
        if self.softmax:
            return functional.cross_entropy(a, self.classes, reduction=self.reduction)
        value = functional.mse_loss(a, self.y, reduction=self.reduction)
        return value if self.factor == 2.0 else value * (self.factor / 2)

    def step(self):
        self.loss().backward()
        with torch.no_grad():
            for i, p in enumerate(self.parameters):
                if self.l2 and i % 2 == 0:
                    p.grad.add_(p, alpha=self.l2)
                p.add_(p.grad, alpha=-self.rate)
                p.grad = None


class NnAndOptim(TorchStep):
    """nn.Sequential, a loss of nn, optim.SGD."""

    MODULES = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU}

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        modules = []
        for w, b in zip(self.weights, self.biases):
            modules += [nn.Linear(*w.shape, dtype=torch.float64), self.MODULES[work["hidden"]]()]
        if self.softmax:
            modules.pop()  # the loss takes logits
        self.model = nn.Sequential(*modules)
        self.linear = [module for module in modules if isinstance(module, nn.Linear)]
        with torch.no_grad():
            for linear, w, b in zip(self.linear, self.weights, self.biases):
                linear.weight.copy_(torch.from_numpy(w.T))
                linear.bias.copy_(torch.from_numpy(b[0]))
        if self.softmax:
            self.target, self.loss = self.classes, nn.CrossEntropyLoss(reduction=self.reduction)
        else:
            self.target, self.loss = self.y, nn.MSELoss(reduction=self.reduction)
        parameters = self.model.parameters()
        if self.l2:  # of the weights only
            parameters = [{"params": [linear.weight for linear in self.linear], "weight_decay": self.l2},
                          {"params": [linear.bias for linear in self.linear]}]
        self.optimizer = optim.SGD(parameters, lr=self.rate)

    def step(self):
        loss = self.loss(self.model(self.x), self.target)
        if not self.softmax and self.factor != 2.0:
            loss = self.factor / 2 * loss
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()

    def state(self):
        self.weights = [linear.weight.detach().numpy().T for linear in self.linear]
        self.biases = [linear.bias.detach().numpy().reshape(1, -1) for linear in self.linear]
        return super().state()


FORMS = {"autograd": AutogradAlone, "nn and optim": NnAndOptim}


def start(work, matrices):
    return FORMS[work["form"]](work, matrices)
