"""Words that mean nothing to a search, so that they are neither left over nor "corrected"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLERS = _words(
    """
    a about above after age aged ages all also an and any anybody anyone anything appointment are
    around as at availability available be before beginner beginners below best between book
    booking budget by can class classes coach coaching cost costs could course courses de do does
    each every everything find for free friendly from get give good great have having he hello
    help her hers herself hey hi him himself his how i id ideally im improve improving in
    instruction instructor instructors interested into is it its just kind know knows later learn
    learning learns least less lesson lessons let lets level levels like live local look looking
    maybe me more most much my myself near need needs new nice not now of offer offers old on one
    only onwards or our out over para patient per perhaps play playing plays please possible
    possibly pour practice preferably price priced prices private professional rate rates really
    reserve s schedule session sessions she show slot slots so some somebody somebodys someone
    something speak speaking speaks start starting study take taught teach teacher teachers
    teaches teaching than thank thanks that the their them then there these they thing things this
    those till time times to today trainer training tuition tutor tutors under until up us very
    want wanted wants was we well what whatever when where which who whos will with within without
    would cant didnt doesnt dont hasnt havent hes hows isnt ive shes theres theyre weve whats wont
    wouldnt youre year years yes you your yr yrs
    """
)
"""Words that say nothing about the wish by themselves, so they are never left over."""

PLAIN_WORDS = _words(
    """
    able across again ago almost already although always another away back bad beautiful became
    because become been began being better big bit both bring broken brother brothers building bus
    busy but buy call called came car care change cheque city clean close closed cold come coming
    corner couple cousin cream dad dark day days dear did different dinner dog done door down
    earlier early easy eat else email end enjoy enough even ever except experience eyes fall
    family far fast father favorite favourite feel few fine finish fire first fix food forget
    found friend friends full fun further gave gets girlfriend given glad god gold gone got grade
    grandma grandmother grandpa grandfather granny group had half hand happy hard has head hear
    heard heart heavy here high hold holiday hot hour house husband idea ill important inside job
    keep kept knew large last late least leave left letter life light likes line list little long
    looks lost lot love loves low made main make makes making man many married matter mean means
    meet meeting member message might mind mine minute miss mom money month months mother moved
    moving mum name never news next night no nobody none nothing number off often ok okay once
    open opening other others outside own paid paint pair parent parents park part partner party
    past pay people person phone photo pick picture place plan point probably problem put question
    quick quickly quiet quite rather ready real reason red remember rest rich right room round
    said same saw say says school second see seen sent service services set several shall she shop
    short should shy side simple since sister sisters slow slowly small sorry sort special spoken
    stay still stop store street strict strong style such sure talk tall tell term terms test
    thank though thought through together told too took top town train tried trip true try turn
    twice type until usually video visit wait walk wall water way wear week weeks went were white
    whole why wife window winter woman women wonderful word words work working works world worried
    worth write wrong yesterday yet
    young younger
    """
)
"""Ordinary words that must not be mistaken for a mistyped service."""
