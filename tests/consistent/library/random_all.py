import random
r = random.SystemRandom()
print(0 <= r.random() < 1, r.randrange(5) in range(5), len({r.getrandbits(64) for _ in range(10)}))
random.seed(5); print(random.random(), random.sample(range(100), 3), random.choice("abc"), random.gauss(0,1))
x=list(range(5)); random.shuffle(x); print(x)
R = random.Random(7); print(R.random(), R.choices([1,2], k=3), R.betavariate(1,2))
class M(random.Random):
    def random(self): return 0.25
print(M().randrange(8), M().uniform(0,1))
s = random.getstate(); a=random.random(); random.setstate(s); print(a==random.random())
random.seed("text"); print(random.randint(1,100)); random.seed(); print(random.randbytes(2) is not None)
