a = 'it''s' "a \"string\"" '''three
lines' ''' """and "more" """
b = b'bytes\x00\xff' rb'\raw' B"\101\n"
c = r'\d+\'' R"\s" u'unicode' U"x"
d = '\x41\u00e9\U0001F600\N{BULLET}\101\0\a\b\f\n\r\t\v\\\
joined'
e = "tab\tnul\0del\x7f" '\ud800' "é€😀"
f = ('implicit'
     ' concatenation' # comment
     ' of lines')
