def f(
    a,  # comment
    b=(1,
2),
):
	if a:
		return [
1,
    2,
        ]
	return \
  b


x = (1 +
# comment

2)
if x: \
    print(x); print(
"y"
)
class A: x = 1; y = 2
# the end
