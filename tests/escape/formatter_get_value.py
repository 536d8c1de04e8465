# tries: a Formatter whose values the guest gives
# class: formatting
# stops: 2 3
import string


class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return (x for x in ())


text = F().format("{0.gi_frame}")
print("REACHED" if "frame" in text else "")
