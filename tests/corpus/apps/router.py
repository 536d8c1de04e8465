"""A web framework without a web: routes with converters, middleware, hooks, errors."""
import re
from functools import wraps


class HttpError(Exception):
    def __init__(self, status, reason=""):
        super().__init__(status, reason)
        self.status, self.reason = status, reason or {404: "Not Found", 405: "Bad Method"}.get(status, "Error")


class Request(dict):
    def __init__(self, method, url, **body):
        path, _, query = url.partition("?")
        super().__init__(pair.split("=", 1) for pair in query.split("&") if "=" in pair)
        self.update(body)
        self.method, self.path = method, path


class App:
    converters = {"int": (r"-?\d+", int), "str": (r"[^/]+", str), "path": (r".+", lambda p: p.split("/"))}

    def __init__(self):
        self.routes, self.middlewares, self.errors = [], [], {}

    def route(self, rule, methods=("GET",), **defaults):
        kinds = {}

        def piece(m):
            kind, name = m["kind"] or "str", m["name"]
            pattern, kinds[name] = self.converters[kind]
            return f"(?P<{name}>{pattern})"
        regex = re.compile(re.sub(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>", piece, rule))

        def register(f):
            self.routes.append((regex, methods, kinds, defaults, f))
            return f
        return register

    def __getattr__(self, name):
        if name in ("get", "post", "delete"):
            return lambda rule, **kw: self.route(rule, methods=(name.upper(),), **kw)
        raise AttributeError(name)

    def middleware(self, f):
        self.middlewares.insert(0, f)
        return f

    def error(self, *statuses):
        return lambda f: self.errors.update(dict.fromkeys(statuses, f)) or f

    def dispatch(self, request):
        status = 404
        for regex, methods, kinds, defaults, f in self.routes:
            if m := regex.fullmatch(request.path):
                if request.method in methods:
                    return f(request, **defaults, **{k: kinds[k](v) for k, v in m.groupdict().items()})
                status = 405
        raise HttpError(status)

    def __call__(self, method, url, **body):
        handler = self.dispatch
        for wrap in self.middlewares:
            handler = wrap(handler)
        try:
            response = handler(Request(method, url, **body))
        except HttpError as error:
            handler = self.errors.get(error.status, lambda e: e.reason)
            response = error.status, handler(error)
        match response:
            case int(status), body:
                return status, body
            case str(body):
                return 200, body
            case dict() | list() as data:
                return 200, repr(data)
            case None:
                return 204, ""


app = App()


@app.middleware
def logging(nxt):
    def handler(request):
        logging.lines.append(f"{request.method} {request.path}")
        return nxt(request)
    return handler


logging.lines = []


@app.middleware
def auth(nxt):
    @wraps(nxt)
    def handler(request):
        if request.path.startswith("/admin") and request.get("token") != "secret":
            raise HttpError(403, "no token")
        return nxt(request)
    return handler


@app.route("/")
def index(request):
    return f"hello {request.get('name', 'nobody')}"


@app.get("/items/<int:id>", extra="e")
@app.get("/items")
def items(request, id=None, extra=None):
    return {"id": id, "extra": extra, **request}


@app.post("/items/<int:id>")
def save(request, id):
    if not request:
        raise HttpError(422)
    return 201, f"saved {id} {sorted(request.items())}"


@app.delete("/admin/<path:rest>")
def admin(request, rest):
    return rest or None


@app.error(404, 405)
def not_found(error):
    return f"sorry: {error.reason}"


app.route("/empty")(lambda request: None)
for call in [("GET", "/"), ("GET", "/?name=Ann&x=1"), ("GET", "/items/42?q=1"), ("GET", "/items"), ("POST", "/items/7"), ("GET", "/items/abc"), ("DELETE", "/items"),
             ("DELETE", "/admin/a/b"), ("DELETE", "/admin/a/b?token=secret"), ("GET", "/empty")]:
    print(*call, "->", *app(*call))
print(app("POST", "/items/-1", color="red", n=2), logging.lines[-1], len(app.routes), len(logging.lines))
try:
    app.put("/x")
except AttributeError as error:
    print("no method", error)
