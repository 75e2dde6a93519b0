"""What a request may say at all."""

import pytest

from core.errors import Malformed
from sync.server.api.sync import parsed

_ID = "01a200d9-d4e8-7de3-ae5a-282d91350399"


def _body(argument: str) -> bytes:
    item = (
        f'{{"sequence":1,"id":"{_ID}","name":"x","version":1,"made_at":0,"arguments":{argument}}}'
    )
    return f'{{"replica_id":"{_ID}","mutations":[{item}]}}'.encode()


@pytest.mark.parametrize("number", [str(10**30), str(-(10**19)), str(2**64)])
def test_a_number_that_nobody_can_keep_is_refused_at_the_edge(number: str) -> None:
    with pytest.raises(Malformed) as refused:
        parsed(_body(f'{{"a":{{"b":[{number}]}}}}'))
    assert refused.value.facts["field"] == "mutations.1.arguments"


@pytest.mark.parametrize("number", [str(2**63 - 1), str(-(2**63)), "1234567890123456789.5"])
def test_long_numbers_that_can_be_kept_are_taken(number: str) -> None:
    assert parsed(_body(f'{{"a":{number}}}')).mutations[0].arguments
