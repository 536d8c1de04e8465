/* crawl_plant.c -- test builds: one leak of each kind, each behind another way
 * of getting at things. A crawler that misses one of them proves nothing.
 *
 * The text runs before the seal, like a library; what it exports stands in the
 * facade of bisect. */
#include "runtime/guard/crawl.h"

#ifdef PYR_TEST_BUILD

#include "runtime/guard/facade.h"

#include <stdlib.h>
#include <string.h>

static const char TEXT[] =
    "import collections, contextlib, io, sys\n"
    "kept = {}\n"
    "later = []\n"
    /* module: an element of what a call gives */
    "def planted_module():\n"
    "    return [1, (2, sys)]\n"
    /* frame: handed to a callback */
    "def planted_frame(visit):\n"
    "    return visit(1, sys._getframe())\n"
    /* code: a field of an exception that only a text raises */
    "def planted_code(text):\n"
    "    if isinstance(text, str):\n"
    "        raise ValueError(1, planted_code.__code__)\n"
    /* function: a value in a dict that an iterator gives */
    "def planted_function():\n"
    "    return iter([{'a': planted_code}])\n"
    /* file: what a context manager enters */
    "planted_file = contextlib.nullcontext(io.FileIO(0, closefd=False))\n"
    /* an unregistered class whose slot holds a power */
    "class Slotted:\n"
    "    __slots__ = ('value',)\n"
    "def planted_slot(number):\n"
    "    slotted = Slotted()\n"
    "    slotted.value = sys.modules[number % 1 or 'sys']\n"
    "    return slotted\n"
    /* dict: the library's own, from a method of an exported class */
    "class planted_dict(collections.UserList):\n"
    "    def count(self):\n"
    "        return kept\n"
    /* list: made and shared only when the guest runs */
    "def planted_list():\n"
    "    later.append([1])\n"
    "    return later[-1]\n"
    /* globals: handed to a method that a subclass overrides */
    "class planted_globals:\n"
    "    def encode(self):\n"
    "        return self.default(globals())\n"
    "    def default(self, o):\n"
    "        return 1\n"
    /* builtin: a C function that no facade exports */
    "planted_builtin = {'a': io.open}\n"
    "exports = {n: v for n, v in globals().items() if n[:8] == 'planted_'}\n";

static bool put_all(PyObject *facade, PyObject *exports)
{
    PyObject *name = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(exports, &at, &name, &value)) {
        bool function = PyFunction_Check(value);
        if (!facade_put(PyModule_GetDict(facade), PyUnicode_AsUTF8(name),
                        function ? passage_new(value) : Py_NewRef(value)))
            return false;
    }
    return true;
}

bool crawl_plant(void)
{
    const char *asked = getenv("PYRESTRICT_CRAWL");

    if (!asked || strcmp(asked, "planted") != 0)
        return true;
    PyObject *facade = PyDict_GetItemString(guard.facades, "bisect");
    PyObject *module = PyImport_AddModule("planted");
    PyObject *space = module ? PyModule_GetDict(module) : NULL;
    if (!facade || !space ||
        PyDict_SetItemString(space, "__builtins__", PyEval_GetBuiltins()) < 0)
        return false;
    PyObject *done = PyRun_String(TEXT, Py_file_input, space, space);
    PyObject *exports = done ? PyDict_GetItemString(space, "exports") : NULL;
    Py_XDECREF(done);
    return exports && put_all(facade, exports);
}

#endif
