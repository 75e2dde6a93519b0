"""What stands in place of a refused intention, so that none ends in silence."""

from core.errors import Fact, NotAllowed, StudioError
from core.ids import derived_id
from core.models import AttentionItem, AttentionKind
from core.mutations.base import Arguments, Context, facts_of


def ask_a_person(
    context: Context,
    error: StudioError,
    arguments: Arguments,
    kind: AttentionKind = AttentionKind.CHANGE_REJECTED,
    *,
    booking_id: str | None = None,
    instructor_id: str | None = None,
    student_id: str | None = None,
    alternatives: list[int] | None = None,
    more: dict[str, Fact] | None = None,
) -> AttentionItem:
    """Add the attention item of this mutation; its id is the mutation's, so there is only one.

    What the person had typed is kept in `facts["typed"]`; `alternatives` are free starts in
    microseconds of the epoch, nearest first.
    """
    item = AttentionItem(
        id=derived_id("attention", context.mutation_id),
        studio_id=context.rows.studio_id,
        kind=kind,
        code=error.code,
        mutation=arguments.name,
        booking_id=booking_id,
        instructor_id=instructor_id or context.actor.instructor_id,
        student_id=student_id,
        facts={
            **facts_of(error),
            **(more or {}),
            "by": context.actor.name,
            "typed": arguments.model_dump(mode="json"),
        },
        alternatives=alternatives or [],
        created_at=context.now,
    )
    return context.rows.attention.add(item)


def keep_what_was_typed(context: Context, arguments: Arguments, error: StudioError) -> None:
    """The plain answer to a refusal: an attention item with the reason and what was typed. What
    somebody may not do stays with them, and with the desk: it is not for the one whom they meant
    to do it to.
    """
    typed = arguments.model_dump(mode="json")
    whose = _text(typed.get("instructor_id"))
    if isinstance(error, NotAllowed) or not (whose and context.actor.owns(whose)):
        whose = None
    ask_a_person(
        context,
        error,
        arguments,
        booking_id=_text(typed.get("booking_id")),
        instructor_id=whose,
        student_id=_text(typed.get("student_id")),
    )


def nobody_need_know(context: Context, arguments: Arguments, error: StudioError) -> None:
    """For intentions whose loss costs nobody anything: a hold that lapsed, a read marker."""


def _text(value: Fact) -> str | None:
    return value if isinstance(value, str) else None
