"""Repeats a step as often as it is told to, over a pipe, and says how long that took.

A message is one line of JSON followed by the matrices that it lists as [name, rows, columns]: their entries, row by row, as
little-endian doubles. The module named on the command line offers version() and start(work, matrices), which returns an object
with run(repeats) and state().
"""
import importlib
import json
import os
import sys
import time

import numpy as np

pipe_in = sys.stdin.buffer
pipe_out = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)  # what a library prints must not get between two messages


def receive():
    line = pipe_in.readline()
    if not line:
        sys.exit()
    message = json.loads(line)
    matrices = {name: np.frombuffer(pipe_in.read(8 * rows * columns), "<f8").reshape(rows, columns).copy()
                for name, rows, columns in message.pop("matrices")}
    return message, matrices


def send(matrices=(), **fields):
    fields["matrices"] = [[name, *value.shape] for name, value in matrices]
    pipe_out.write(json.dumps(fields).encode() + b"\n")
    for _, value in matrices:
        pipe_out.write(np.ascontiguousarray(value, "<f8").tobytes())
    pipe_out.flush()


module = importlib.import_module(sys.argv[1])
works = {}
send(version=module.version())
while True:
    message, matrices = receive()
    number = message["work"]
    try:
        if message["do"] == "start":
            works[number] = module.start(message, matrices)
            send()
        elif message["do"] == "run":
            work, repeats = works[number], message["repeats"]
            begin = time.perf_counter()
            work.run(repeats)
            send(seconds=time.perf_counter() - begin)
        else:
            send(works[number].state())
    except Exception as error:
        send(error=f"{type(error).__name__}: {error}")
