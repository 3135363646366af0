"""One form, one folder: a public function of the folder's name in its `__init__`, and what the
paper says in its `words`.

A paper is in Vietnamese, whatever language its desk is in: the circulars print it so.
"""
