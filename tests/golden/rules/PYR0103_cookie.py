# A cookie changes what the bytes mean.
# -*- coding: utf-7 -*-
x = 1
