"""Schema changes as data, and one runner that proves each of them on each of its dialects."""
