"""Who may do what. For now only: which views are open to everybody (`openbaar`)."""
