# Future imports stand first and name what exists.
import math
from __future__ import annotations
from __future__ import braces
