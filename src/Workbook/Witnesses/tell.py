# Runs a witness as it stands, statement by statement, and writes to a file what each marked line is worth.
# Arguments: the file for the answers, the witness, the numbers of the marked lines.
import ast
import sys
import traceback

answers, path, *lines = sys.argv[1:]
wanted = {int(line) for line in lines}
told = open(answers, "w", encoding="utf-8")


def tell(kind, *words):
    print(kind, *words, sep="\t", file=told)


def numbers(value):
    if hasattr(value, "detach"):
        value = value.detach()
    kind = str(getattr(value, "dtype", type(value).__name__)).split(".")[-1]
    if kind not in ("float64", "float", "int64", "int", "bool"):
        raise TypeError(f"{kind} can't be compared with C#'s double: compute in float64")
    entries = value.flatten().tolist() if hasattr(value, "flatten") else [value]
    shape = "".join(f" {size}" for size in getattr(value, "shape", ()))
    return ("truth" if kind == "bool" else "number") + shape + ": " + " ".join(repr(float(entry)) for entry in entries)


def shown(statement):
    """The expression whose value a marked statement has, or None."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AugAssign(target=ast.Name(id=name)):
            return ast.Name(name, ast.Load())
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[value], keywords=[])):
            return value
        case ast.Expr(value=value):
            return value


def run(code, mode, names):
    tree = ast.Module([code], []) if mode == "exec" else ast.Expression(code)
    return (exec if mode == "exec" else eval)(compile(ast.fix_missing_locations(tree), path, mode), names)


line = None
try:
    source = open(path, encoding="utf-8").read()
    names = {"__name__": "__main__"}
    for statement in ast.parse(source, path).body:
        line = statement.lineno
        run(statement, "exec", names)
        line = statement.end_lineno
        if line in wanted and shown(statement):
            tell("value", line, numbers(run(shown(statement), "eval", names)))
            wanted.remove(line)
    for line in sorted(wanted):
        tell("error", line, "the mark must end a line of the file itself that assigns to one name, prints one value or is one")
except BaseException as error:
    inside = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    at = error.lineno if isinstance(error, SyntaxError) and error.lineno else inside[-1] if inside else line
    tell("error", at, " ".join(f"{type(error).__name__}: {getattr(error, 'msg', error)}".split()))
told.close()
