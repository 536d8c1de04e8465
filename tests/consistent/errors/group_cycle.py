members = [ValueError(i) for i in range(3)]
group = ExceptionGroup("outer", members)
for member in members:
    try:
        try:
            raise group
        except ExceptionGroup:
            raise member
    except ValueError:
        pass
raise group
