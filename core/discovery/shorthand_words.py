"""The palette's shorthand as it is typed in Spanish and French: "Ana mar 16h piano 45m x10".

What wishes are made of is known already (`other_languages`). Here stands what only somebody at a
desk types, who is short of time: days and months cut to three letters, and how often a lesson is.
Cut so short they mean other things elsewhere ("mar" is a month to the English), so the language is
not guessed but told, and each has its own.
"""

from collections.abc import Mapping

from core.discovery.other_languages import (
    SMALL_WORDS,
    WISHES,
    Phrase,
    is_range,
    meaning_at,
    read_table,
    told,
)
from core.discovery.people import People
from core.discovery.text import Token

_SPANISH = """
lun = monday
mar = tuesday
mie = wednesday
jue = thursday
vie = friday
sab = saturday
dom = sunday
ene = january
abr = april
ago = august
set = september
dic = december
cada semana, todas las semanas, semanal, semanalmente, por semana = every week
cada dos semanas, cada 2 semanas, cada quince dias, cada 15 dias, quincenal = every two weeks
cada mes, todos los meses, mensual, mensualmente, por mes = every month
todos los, cada = every
veces = times
hasta el, hasta = until
de la tarde, tarde = pm
de la manana = am
"""
_FRENCH = """
lun = monday
mar = tuesday
mer = wednesday
jeu = thursday
ven = friday
sam = saturday
dim = sunday
janv = january
fev, fevr = february
avr = april
mars = march
mai = may
juil = july
chaque semaine, toutes les semaines, hebdo, hebdomadaire, par semaine = every week
toutes les deux semaines, toutes les 2 semaines, une semaine sur deux = every two weeks
tous les quinze jours, tous les 15 jours = every two weeks
chaque mois, tous les mois, mensuel, par mois = every month
tous les, chaque = every
fois = times
jusquau, jusqua = until
"""
_TABLES = {
    language: {**WISHES, **read_table(lines)}
    for language, lines in (("es", _SPANISH), ("fr", _FRENCH))
}
_MARCH = "march"


def shorthand_into_english(tokens: list[Token], language: str, people: People) -> list[Token]:
    """The tokens with what is Spanish ("es") or French ("fr") replaced; else `tokens` themselves.

    What the text begins with is left alone where somebody is called so: there Sam is no Saturday.
    After a number "mar" is the month.
    """
    table = _TABLES.get(language)
    if table is None or not tokens:
        return tokens
    first = 1 if people.called(tokens[0].text) else 0
    english = tokens[:first]
    at = first
    while at < len(tokens):
        length, meaning = meaning_at(tokens, at, table)
        if tokens[at].text == "mar" and at and tokens[at - 1].value is not None:
            meaning = (_MARCH,)
        if is_range(tokens, at):
            length, meaning = 1, ("to",)
        if length:
            english += told(tokens[at : at + length], meaning)
        elif not _leads(tokens, at, table):
            english.append(tokens[at])
        at += length or 1
    return english


def _leads(tokens: list[Token], at: int, table: Mapping[Phrase, Phrase]) -> bool:
    """Whether a small word only leads to the next: "el" martes, "a las" 16; names keep theirs."""
    if tokens[at].text not in SMALL_WORDS and tokens[at].text != "a":
        return False
    after = at + 1
    return after < len(tokens) and (
        tokens[after].value is not None or meaning_at(tokens, after, table)[0] > 0
    )
