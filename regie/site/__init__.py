"""The site as a whole: front page, help, statements, error pages, middleware, what it refuses to start with."""
