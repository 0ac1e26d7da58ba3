"""The worker, until its line is empty."""

from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult


def work_through() -> None:
    """Everything in line is done as the worker does it, without letting go of the database between two pieces."""
    worker = Worker(
        queue_names=["default"], excluded_queue_names=[], backend_name="default", worker_id="tests",
        interval=0, batch=True, startup_delay=False, max_tasks=None,
    )  # fmt: skip
    while found := DBTaskResult.objects.ready().first():
        found.claim(worker.worker_id)
        worker.run_task(found)
