"""A review: a version of a document goes to people by a personal link; they remark per passage, and get an answer.

What is of any document stands here. Of its own it has, as the factsheet does in quickscan/toetsing: a `Toetsstuk` that
says what it is called and which passages it has, three models on those of `models`, actions that look who may and
whether it is the moment before they call `actions`, views with its own addresses, and its mails.
"""
