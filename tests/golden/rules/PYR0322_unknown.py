# Modules that nobody has heard of.
import maths
import json.decoder
from colections import deque
