// Opens the search on its first use.
