"""Bodies under gravity: vectors, integrators as strategies, energies, events, unit tests inside."""
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import fsum, sqrt


@dataclass(frozen=True)
class V:
    x: float = 0.0
    y: float = 0.0

    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    def __truediv__(self, k): return self * (1 / k)
    def __abs__(self): return sqrt(self.x ** 2 + self.y ** 2)
    def __iter__(self): yield from (self.x, self.y)
    def __format__(self, spec): return f"({self.x:{spec}}, {self.y:{spec}})"


@dataclass
class Body:
    name: str
    mass: float
    at: V
    v: V = V()
    trail: list[V] = field(default_factory=list, repr=False)


class System:
    def __init__(self, *bodies, integrator="leapfrog"):
        self.bodies = list(bodies)
        self.step = getattr(self, f"step_{integrator}")
        self.time = 0.0

    def pull(self, body):
        total = V()
        for other in self.bodies:
            if other is not body:
                d = other.at - body.at
                total += d * (other.mass / abs(d) ** 3)
        return total

    def step_euler(self, dt):
        for b, a in [(b, self.pull(b)) for b in self.bodies]:
            b.at, b.v = b.at + b.v * dt, b.v + a * dt

    def step_leapfrog(self, dt):
        for b in self.bodies:
            b.v += self.pull(b) * (dt / 2)
        for b in self.bodies:
            b.at += b.v * dt
        for b in self.bodies:
            b.v += self.pull(b) * (dt / 2)

    @property
    def energy(self):
        kinetic = fsum(b.mass * abs(b.v) ** 2 / 2 for b in self.bodies)
        return kinetic - fsum(a.mass * b.mass / abs(a.at - b.at) for a, b in combinations(self.bodies, 2))

    def run(self, until, dt=0.01, every=100):
        n = 0
        while self.time < until:
            self.step(dt)
            self.time += dt
            if (n := n + 1) % every == 0:
                for b in self.bodies:
                    b.trail.append(b.at)
        return self


for integrator in ("euler", "leapfrog"):
    sun, earth = Body("sun", 1, V()), Body("earth", 1e-6, V(1, 0), V(0, 1))
    system = System(sun, earth, integrator=integrator)
    before = system.energy
    system.run(6.28)
    print(f"{integrator:9} drift {abs(system.energy / before - 1):.1e} end {earth.at:.3f} trail {len(earth.trail)} {' '.join(f'{p:+.1f}' for p in earth.trail[:3])}")
try:
    System(replace(sun), replace(sun, name="twin")).run(1)
except ZeroDivisionError as error:
    print("collision:", error)
print(V(1, 2) * 2 - V(1), [*V(3, 4)], abs(V(3, 4)), {V(1): "x"}[V(1, 0)], Body("x", 1, V()))
try:
    System(integrator="magic")
except AttributeError as error:
    print(error)
