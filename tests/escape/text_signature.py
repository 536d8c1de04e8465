# tries: a docstring is read as a signature, whose names are any module's
# class: text
# stops: 2 3
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
