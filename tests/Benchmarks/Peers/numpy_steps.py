"""One step of gradient descent in NumPy, in the forms of the modules beside this one."""
import numpy as np

import numpy_best as best
import numpy_samples as samples
from numpy_equations import Equations


def version():
    return f"NumPy {np.__version__}"


FORMS = {
    ("sigmoid", "best"): best.SigmoidSquaredError,
    ("sigmoid", "best, loss noted"): best.SigmoidSquaredErrorNoted,
    ("sigmoid", "equations"): Equations,
    ("sigmoid", "samples, sums in place"): samples.SumsInPlace,
    ("sigmoid", "samples, new sums"): samples.NewSums,
    ("tanh", "best"): best.TanhSoftmax,
    ("tanh", "best, loss noted"): best.TanhSoftmaxNoted,
    ("tanh", "equations"): Equations,
    ("relu", "best"): best.ReluSoftmax,
    ("relu", "best, loss noted"): best.ReluSoftmaxNoted,
    ("relu", "equations"): Equations,
}


def start(work, matrices):
    return FORMS[work["hidden"], work["form"]](work, matrices)
