# tries: a docstring is read as a signature, whose names are any module's
# class: text
# stops: 3
# rests: what a text or its dict holds is data until it runs
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
