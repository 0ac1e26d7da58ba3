from hypothesis import example, given, settings
from hypothesis import strategies as st

from cairn.exchange.csv_tables import Unreadable
from tests.exchange import polis_samples as samples

PIECES = [b"0", b"1", b"-1", b",", b"\n", b"\r", b'"', b"\0", b"\xff", "é".encode(), b"1435654193000", b"x"]
BYTES = st.lists(st.sampled_from(PIECES) | st.binary(max_size=4), max_size=40).map(b"".join)


@given(
    name=st.sampled_from(["comments", "votes", "participants_votes", "summary"]),
    tail=BYTES,
    keep=st.booleans(),
)
@example(name="comments", tail=b'"\n\n"', keep=True)
@settings(max_examples=75)
def test_whatever_stands_in_a_file_it_is_read_or_refused_with_a_sentence(tmp_path, name, tail, keep):
    matrix = {"participants_votes": samples.MATRIX}
    texts = {"comments": samples.COMMENTS, "summary": samples.SUMMARY, "votes": samples.VOTES, **matrix}
    chosen = {"comments": texts["comments"], "summary": texts["summary"]}
    chosen |= matrix if name == "participants_votes" else {"votes": texts["votes"]}
    (tmp_path / "votes.csv").unlink(missing_ok=True)
    samples.write(tmp_path, **{**chosen, name: (texts[name].encode() if keep else b"") + tail})
    delivery, sentence = read_or_refused(tmp_path)
    if delivery is None:
        assert ".csv: " in sentence
    else:
        assert len(delivery.reactions) == delivery.report.reactions.kept


def read_or_refused(folder):
    try:
        return samples.read(folder), ""
    except Unreadable as refusal:
        return None, str(refusal)
