# tries: a module of the guest's under the name that a library imports
# class: by-name
# stops: 2 3
import datetime
import sys


class Fake:
    @staticmethod
    def _strptime_datetime(*args):
        print("REACHED")
        return datetime.datetime(2020, 1, 1)

    _strptime_datetime_datetime = _strptime_datetime


sys.modules["_strptime"] = Fake
datetime.datetime.strptime("2020", "%Y")
