"""Spanish and French wishes, put into the English that the rules read.

The front desk speaks three languages and its visitors type in theirs. Weighed: rules for each
language (three parsers to keep alike), a translation library (hundreds of megabytes on a kiosk,
and none is under a millisecond), and a table of the words that wishes are made of, put in front of
the one parser. The last has the fewest parts, and what it does not know is left over as before.

A word is in the table only where it means nothing else in English or in the catalogue.
"""

from collections.abc import Mapping
from dataclasses import replace

from core.discovery.text import Token

Phrase = tuple[str, ...]

_WORDS = """
hoy, aujourdhui = today
manana, demain = tomorrow
pasado manana, apres demain = in 2 days
manana por la manana, manana temprano, demain matin = tomorrow morning
por la manana, en la manana, matin, matins, matinee, le matin = morning
tarde, tardes, por la tarde, apres midi = afternoon
esta tarde, cet apres midi = today afternoon
noche, noches, por la noche, soir, soirs, soiree = evening
esta noche, ce soir = tonight
mediodia = noon
fin de semana, fines de semana, le week end, week end = weekend
este fin de semana, ce week end = this weekend
entre semana, en semaine = weekdays
semana, semaine = week
esta semana, cette semaine = this week
proxima semana, semana que viene, semaine prochaine = next week
dia, dias, jour, jours = days
despues de las, despues de la, despues de, a partir de las, a partir de = after
apres = after
antes de las, antes de la, antes de, avant = before
despues de la escuela, despues de clase, apres lecole = after school
despues del trabajo, apres le travail = after work
a las, a la = at
entre las, entre = between
y las, y, et = and
o, ou = or
dentro de, dans = in
lo antes posible, cuanto antes, ahora, des que possible, le plus tot possible, maintenant = asap
lunes, lundi, lundis = monday
martes, mardi, mardis = tuesday
miercoles, mercredi, mercredis = wednesday
jueves, jeudi, jeudis = thursday
viernes, vendredi, vendredis = friday
sabado, sabados, samedi, samedis = saturday
domingo, domingos, dimanche, dimanches = sunday
enero, janvier = january
febrero, fevrier = february
marzo = march
abril, avril = april
mayo = may
junio, juin = june
julio, juillet = july
agosto, aout = august
septiembre, septembre = september
octubre, octobre = october
noviembre, novembre = november
diciembre, decembre = december
media hora, demi heure = half hour
hora, horas, heure, heures = hour
minutos = minutes
menos de, por menos de, hasta, moins de, jusqua = under
mas de, plus de = over
barato, barata, baratos, baratas, economico, pas cher, pas chere, bon marche = cheap
dolares = dollars
para, pour = for
mi hijo, mon fils = son
mi hija, ma fille = daughter
nino, nina, enfant = kid
ninos, ninas, enfants = kids
adolescente, adolescentes, ados = teenager
adulto, adultos, adulte, adultes = adult
anos, ans = years old
principiante, principiantes, debutant, debutante, debutants = beginner
intermedio, intermediaire = intermediate
avanzado, avance, confirme = advanced
en linea, en ligne = online
a domicilio, en casa, a domicile, chez moi = at home
presencial, en persona, en personne, sur place = in person
cerca, pres dici = near me
clase, clases, leccion, lecciones, curso, cursos, profesor, profesora, maestro, maestra = lesson
cours, lecon, lecons, professeur, prof = lesson
quiero, quisiera, busco, necesito, aprender, me gustaria, tocar = learn
je veux, je voudrais, voudrais, cherche, apprendre, jouer, besoin = learn
musica, musique = music
guitarra, guitare = guitar
guitarra electrica, guitare electrique = electric guitar
guitarra clasica, guitare classique = classical guitar
violon = violin
violonchelo, violoncelle = cello
bateria, batterie = drums
canto, cantar, chant, chanter = singing
saxofon, saxo = saxophone
clarinete, clarinette = clarinet
flauta, flute traversiere = flute
trompeta, trompette = trumpet
teclado, clavier = keyboard
solfeo, solfege = music theory
matematicas, mates, mathematiques, maths = maths
fisica, physique = physics
quimica, chimie = chemistry
calculo = calculus
estadistica, statistiques = statistics
ingles, anglais = english
frances, francais = french
espanol, espagnol = spanish
aleman, allemand = german
dibujo, dibujar, dessin, dessiner = drawing
pintura, pintar, peinture, peindre = painting
acuarela, aquarelle = watercolour
baile, bailar, danza, danse, danser = dance
programacion, programar, programmation, programmer, codage = coding
ajedrez, echecs = chess
natacion, nadar, natation, nager = swimming
"""
_SMALL = """
el la los las un una unos unas de del al en con por mi mis su que se lo esta este
le les une des du au aux avec ma mon mes sa ce cette dun dune
"""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COMING = ("proximo", "prochain")
_ELIDED = ("d", "l", "j", "m", "n", "s", "qu")


def read_table(lines: str) -> dict[Phrase, Phrase]:
    """What is said and what it means in English, of lines such as `hoy, aujourdhui = today`.

    A weekday may be said to be the coming one, on either side of it.
    """
    table: dict[Phrase, Phrase] = {}
    for line in lines.strip().splitlines():
        said, meant = line.split(" = ")
        for each in said.split(", "):
            table[tuple(each.split())] = tuple(meant.split())
    for phrase, meaning in list(table.items()):
        if meaning[0] in _WEEKDAYS:
            for word in _COMING:
                table[(*phrase, word)] = table[(word, *phrase)] = ("next", *meaning)
    return table


WISHES = read_table(_WORDS)
_LONGEST = max(map(len, WISHES))
_FIRST = frozenset(phrase[0] for phrase in WISHES)
_SHARED = frozenset({"y", "o", "et", "ou", "para", "pour", "entre", "dans", "avant", "maths", "en"})
"""Words of the table that do not show by themselves that a text is not English."""
SMALL_WORDS = frozenset(_SMALL.split())


def into_english(tokens: list[Token], text: str) -> list[Token]:
    """The tokens with Spanish and French words replaced; `tokens` themselves in an English text.

    What replaces a phrase has the span of the whole phrase.
    """
    if not any(token.text in _FIRST or _is_elided(token, text) for token in tokens):
        return tokens
    plain = [_without_elision(token, text) for token in tokens]
    if not any(_is_telling(plain, at) for at in range(len(plain))):
        return tokens
    english: list[Token] = []
    at = 0
    while at < len(plain):
        length, meaning = meaning_at(plain, at, WISHES)
        if length:
            english += told(plain[at : at + length], meaning)
        elif plain[at].text not in SMALL_WORDS:
            english.append(plain[at])
        at += length or 1
    return english


def meaning_at(tokens: list[Token], at: int, table: Mapping[Phrase, Phrase]) -> tuple[int, Phrase]:
    """How many tokens from here on mean something in `table`, and what; 0 for none."""
    words = tuple(token.text for token in tokens[at : at + _LONGEST])
    for length in range(len(words), 0, -1):
        if (meaning := table.get(words[:length])) is not None:
            return length, meaning
    return 0, ()


def _is_telling(tokens: list[Token], at: int) -> bool:
    length, _ = meaning_at(tokens, at, WISHES)
    return length > 1 or (length == 1 and tokens[at].text not in _SHARED)


def told(phrase: list[Token], meaning: Phrase) -> list[Token]:
    """The English words of a phrase as tokens, each with the span of all of it."""
    first, end = phrase[0], phrase[-1].end
    return [
        replace(
            first,
            text=word,
            end=end,
            is_word=not word.isdigit(),
            is_joined=first.is_joined and place == 0,
            minor=int(word) * 100 if word.isdigit() else None,
        )
        for place, word in enumerate(meaning)
    ]


def _is_elided(token: Token, text: str) -> bool:
    return token.is_word and _elision(token, text) > 0


def _elision(token: Token, text: str) -> int:
    """How many letters of a folded word are an article run into it, as in `d'anglais`."""
    typed = text[token.start : token.end].replace("’", "'").lower()
    lead, apostrophe, _ = typed.partition("'")
    return len(lead) if apostrophe and lead in _ELIDED else 0


def _without_elision(token: Token, text: str) -> Token:
    cut = _elision(token, text) if token.is_word else 0
    rest = token.text[cut:]
    return replace(token, text=rest) if cut and rest in _FIRST else token
