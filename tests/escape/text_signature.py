# tries: a docstring is read as a signature, whose names are any module's
# stops: 3
import dataclasses


class Base:
    """Base(x=os.sep)
--

"""


@dataclasses.dataclass(init=False)
class Made(Base):
    pass


if Made.__doc__ == "Made(x='/')":
    print("REACHED")
