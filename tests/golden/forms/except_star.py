# except* prints as it is; its parts are guarded as those of any try.
def f(group, errors):
    try:
        group._data()
    except* errors._data as error:
        for item in error.exceptions:
            print(item)
    except* (ValueError, TypeError):
        pass
    else:
        return 1
    finally:
        print("done")
