# Modules that are never there.
import os
import math, subprocess as sp
from os.path import join
from threading import Thread
import socket, ctypes.util
def f():
    import pickle
