"""What to learn: services by name, synonym or part of a name, and whole categories."""

from dataclasses import dataclass

from core.discovery.ordinary_words import FILLERS, PLAIN_WORDS
from core.discovery.query import CategoryWish, Chip, ServiceWish
from core.discovery.reading import Reading
from core.discovery.text import stem
from core.discovery.vocabulary import PART_OF_NAME_SCORE, Vocabulary

_LINKS = frozenset({"or", "and", "/", ",", "+"})
_AGREEING_BONUS = 0.05


@dataclass(frozen=True, slots=True)
class ServiceRules:
    """The rules for one vocabulary."""

    vocabulary: Vocabulary

    def read_phrases(self, reading: Reading) -> None:
        """Understand names and terms of several words, before anything else can tear them apart."""
        reading.each(self._phrase)

    def read_words(self, reading: Reading) -> None:
        """Understand what is left: runs of single words, then categories where nothing is named."""
        reading.each(self._run)
        _drop_guesses(reading)
        reading.each(self._category)

    def _phrase(self, reading: Reading, at: int) -> int:
        length, scores = self._known_at(reading, at)
        if length < 2:
            return 0
        self._understand(reading, at, at + length, scores)
        return length

    def _known_at(self, reading: Reading, at: int) -> tuple[int, dict[str, float]]:
        stems: list[str] = []
        while reading.is_free(at + len(stems)) and len(stems) < 5:
            stems.append(stem(reading.word(at + len(stems))))
        return self.vocabulary.phrase_at(stems) if stems else (0, {})

    def _run(self, reading: Reading, at: int) -> int:
        """Words side by side that agree describe one thing: "jazz sax" is a saxophone, for jazz."""
        scores: dict[str, float] = {}
        end = at
        while reading.is_free(end) and reading.word(end) not in _LINKS:
            length, found = self._known_at(reading, end)
            if not length:
                length, found = 1, self._parts(reading, end)
            agreed = _agreed(scores, found) if scores else found
            if not agreed:
                break
            scores = agreed
            end += length
        if end > at:
            self._understand(reading, at, end, scores)
        return end - at

    def _parts(self, reading: Reading, at: int) -> dict[str, float]:
        word = reading.word(at)
        if word in FILLERS or word in PLAIN_WORDS or stem(word) in self.vocabulary.categories:
            return {}
        return self.vocabulary.with_word(stem(word))

    def _category(self, reading: Reading, at: int) -> int:
        slug = self.vocabulary.categories.get(stem(reading.word(at)))
        if slug is None:
            return 0
        start = at - (reading.word(at - 1) == "hidden")
        end = at + 1
        if reading.word(end) == "and" and self._is_category(reading, end + 1, slug):
            end += 2
        if reading.has(ServiceWish) or reading.has(CategoryWish):
            reading.swallow(start, end)
        else:
            wish = CategoryWish(slug, self.vocabulary.services_in(slug))
            reading.understand(start, end, wish)
        return end - at

    def _is_category(self, reading: Reading, at: int, slug: str) -> bool:
        return self.vocabulary.categories.get(stem(reading.word(at))) == slug

    def _understand(self, reading: Reading, start: int, end: int, scores: dict[str, float]) -> None:
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        matches = tuple(self.vocabulary.match(slug, score) for slug, score in ranked)
        reading.understand(start, end, ServiceWish(matches))


def _agreed(first: dict[str, float], second: dict[str, float]) -> dict[str, float]:
    """The services that both mean, a little surer than either alone."""
    return {
        slug: min(1.0, max(first[slug], second[slug]) + _AGREEING_BONUS)
        for slug in first.keys() & second.keys()
    }


def _drop_guesses(reading: Reading) -> None:
    """Leave over what would only be guessed beside a service that was named.

    A guess is a word out of the middle of some other term ("help before the exam"), or one that
    was mended into a service ("drums like Ringo"). An "or" between the two says that it is none.
    """
    named = [chip for chip in reading.chips if isinstance(chip.wish, ServiceWish)]
    if all(_is_guess(reading, chip) for chip in named):
        return
    for chip in named:
        if _is_guess(reading, chip) and not _is_linked(reading, chip):
            reading.give_back(chip)


def _is_guess(reading: Reading, chip: Chip) -> bool:
    wish = chip.wish
    if not isinstance(wish, ServiceWish) or wish.matches[0].score < PART_OF_NAME_SCORE:
        return True
    return all(reading.tokens[at].is_mended for at in reading.places_of(chip))


def _is_linked(reading: Reading, chip: Chip) -> bool:
    places = reading.places_of(chip)
    beside = (places[0] - 1, places[-1] + 1)
    return any(0 <= at < len(reading.tokens) and reading.tokens[at].text in _LINKS for at in beside)
