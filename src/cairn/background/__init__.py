"""Long work no page waits for: put in line by a page, done a moment later by the worker (`manage.py db_worker`)."""
