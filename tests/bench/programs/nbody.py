"""Attribute reads and writes on floats."""


class Body:
    def __init__(self, mass, x, y, z, vx, vy, vz):
        self.mass = mass
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            scale = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            a.vx -= dx * b.mass * scale
            a.vy -= dy * b.mass * scale
            a.vz -= dz * b.mass * scale
            b.vx += dx * a.mass * scale
            b.vy += dy * a.mass * scale
            b.vz += dz * a.mass * scale
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


bodies = [Body(39.5, 0, 0, 0, 0, 0, 0),
          Body(0.0377, 4.84, -1.16, -0.1, 0.606, 2.81, -0.02),
          Body(0.0113, 8.34, 4.12, -0.4, -1.01, 1.82, 0.008),
          Body(0.0017, 12.8, -15.1, -0.22, 1.08, 0.868, -0.01),
          Body(0.002, 15.3, -25.9, 0.179, 0.979, 0.594, -0.034)]
for _ in range(100000):
    advance(bodies, 0.01)
print(round(bodies[0].x, 9), round(bodies[1].y, 9))
