# A name that folds to a keyword.
𝐜𝐥𝐚𝐬𝐬 = 1
