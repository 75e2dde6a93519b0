"""Those who learn."""

from collections.abc import Collection, Sequence

from sqlalchemy import select as select_columns
from sqlmodel import col, func, select

from core.models import Student
from core.repositories.attention import AttentionRepository
from core.repositories.base import Repository, columns
from core.repositories.waiting import WaitlistRepository


class StudentRepository(Repository[Student]):
    """Students, without those that were merged into another."""

    model = Student

    def current(self, identity: str) -> Student:
        """The student, following merges to the one that remains; `NotFound` where there is none."""
        student = self.require(identity)
        seen = {student.id}
        while student.merged_into_id and student.merged_into_id not in seen:
            student = self.require(student.merged_into_id)
            seen.add(student.id)
        return student

    def merged_into(self, student_id: str) -> list[Student]:
        """All who became that one, by way of others too; whoever came last of them first."""
        found: list[Student] = []
        reached = [student_id]
        while reached:
            query = select(Student).where(
                col(Student.studio_id) == self.studio_id,
                col(Student.merged_into_id).in_(reached),
                col(Student.id).not_in([student_id, *(each.id for each in found)]),
            )
            some = self.session.exec(query).all()
            found = [*some, *found]
            reached = [each.id for each in some]
        return found

    def among(self, ids: Collection[str]) -> Sequence[Student]:
        """The students of these ids, in no order. While they are held `find` has them at hand."""
        # Wrapped, because SQLite would else read the whole studio and look for the ids in it.
        studio = func.coalesce(col(Student.studio_id), col(Student.studio_id))
        query = select(Student).where(col(Student.id).in_(ids), studio == self.studio_id)
        return self.session.exec(query).all()

    def named_like(self, text: str, limit: int = 20) -> Sequence[Student]:
        """Students whose name contains `text` (case does not matter for ASCII), by name."""
        query = (
            select(Student)
            .where(
                col(Student.studio_id) == self.studio_id,
                col(Student.merged_into_id).is_(None),
                col(Student.name).icontains(text, autoescape=True),
            )
            .order_by(col(Student.name), col(Student.id))
            .limit(limit)
        )
        return self.session.exec(query).all()

    def names(self) -> list[tuple[str, str]]:
        """(id, name) of every student, by name: for finding people as one types."""
        query = select_columns(*columns(Student, "id", "name")).where(
            col(Student.studio_id) == self.studio_id, col(Student.merged_into_id).is_(None)
        )
        rows = self.session.execute(query.order_by(col(Student.name), col(Student.id)))
        return [(identity, name) for identity, name in rows]

    def remove(self, row: Student) -> None:
        """Erase the person, and with them what waits to be decided about them: it has their name,
        and what somebody typed of them, and would stay after them on every device. Nor do they
        stay on the waiting list.
        """
        attention = AttentionRepository(self.session, self.studio_id)
        for item in attention.about_student(row.id):
            attention.remove(item)
        waitlist = WaitlistRepository(self.session, self.studio_id)
        for entry in waitlist.of_student(row.id):
            waitlist.remove(entry)
        super().remove(row)
