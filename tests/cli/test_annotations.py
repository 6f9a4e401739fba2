"""`reviewer annotations`: marks made elsewhere become claims by hand; every mark is told of."""

import json

TEXT = (
    "The bridge in Oden cost 40 million euros. It was opened in May 2024. 🎉 The bridge is 300 metres long."
)


def lines(*marks):
    label = [[TEXT.index(words), TEXT.index(words) + len(words), name] for words, name in marks]
    return json.dumps({"text": TEXT, "label": label})


def test_marks_become_claims_and_the_rest_is_listed(do, tmp_path):
    (tmp_path / "marked.jsonl").write_text(lines(("300 metres", "Length"), ("Oden", "PLACE")), "utf-8")
    quote = {"type": "TextQuoteSelector", "exact": "It fell down"}
    note = {"type": "Annotation", "target": {"source": "north.txt", "selector": quote}}
    (tmp_path / "note.jsonld").write_text(json.dumps(note), "utf-8")
    code, out, err = do("--analyst", "mk", "annotations", "bridge", "marked.jsonl", "note.jsonld")
    assert (code, err) == (0, "")
    first, second, missing = out.splitlines()
    assert first.startswith("marked.jsonl (doccano): 2 claims were added (A")
    assert second == "note.jsonld (Web Annotation): 0 claims were added, 1 has no place in the case."
    assert missing == "  no place: “It fell down” (north.txt): its words do not stand in article “north.txt”"
    code, out, _ = do("annotations", "bridge", "marked.jsonl")
    assert (code, len(out.splitlines())) == (0, 3)
    assert "0 claims were added, 2 marks are claims already." in out
    assert do("verify")[0] == 0


def test_a_file_without_annotations_changes_nothing(do, tmp_path, case, dumped):
    (tmp_path / "marked.jsonl").write_text(lines(("300 metres", "Length")), "utf-8")
    (tmp_path / "words.txt").write_text("words")
    before = dumped(case)
    code, out, err = do("--analyst", "mk", "annotations", "bridge", "marked.jsonl", "words.txt")
    assert (code, out) == (1, "")
    assert err.startswith(
        "reviewer: “words.txt” holds no annotations that are known; export them as one of: "
    )
    assert dumped(case) == before
