# A module that exists, and that this policy does not grant.
# options: --deny-module math --deny-module collections
import math
from collections.abc import Iterable
import json
