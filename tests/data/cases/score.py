#!/usr/bin/env python3
# fmt: off
# ruff: noqa: E401, I001, RUF005, PTH112, PTH113, PTH118, PTH119, PTH123, PTH208, T201
"""score.py ANALYSIS.json CASE_DIR [--articles DIR] [--json] [--all]

Scores what `reviewer analyze ... --output ANALYSIS.json` wrote against CASE_DIR/gold.json. Standard library only.

How things are decided
- Gold regexes are searched in the article text as the app stored it; a space in a regex matches any run of white space.
- An analysis article belongs to the gold article whose three digits its file name starts with (else: best match by content).
- A claim COVERS a mention if it overlaps >= 60% of the mention's span and every `must` string is in its text or quote
  (case, white space, quote marks and dashes are levelled).
- The claim of a mention is the covering claim that fits it best (greatest overlap/union: for claims that contain the
  mention that is the smallest one; ties: `must` in the claim's own text, then the shorter text).
- Claims of the kind `opinion` or `other` are kept out of the way for the analyst, and count nowhere: neither for nor against.
- Grouping is measured on the covered mentions only (`*_all` counts uncovered ones as groups of their own).
- A gold conflict is found if one reported conflict holds two different claims that cover the two sides of `between` (or of a pair
  in `also`: the same disagreement seen in other articles). `conflict_recall_strict` accepts `between` only.
  A side is ["000","F02"] (any mention of the fact in the article) or ["000","F02",1] (its second mention in gold order).
- A reported conflict is right if it ties a gold pair; it is neutral (left out of the precision) if all it ties are
  `tolerated` pairs, trap pairs under a kind that the trap allows (`allow_kinds`, e.g. time), or, under a kind that speaks of
  time or correction, two mentions of an `evolving` fact (one whose value changes from article to article: a toll, a deal).
- A trap is hit if one reported conflict ties its two spans, unless the kind is allowed, or both spans are mentions of one
  gold fact and that conflict also ties a real gold pair of that fact (then the two may stand on the same side of it).
"""
import argparse, json, os, re, signal, sys, unicodedata
from itertools import combinations

MIN_COVER = 0.6
ASIDE = ('opinion', 'other')
TIME_KINDS = ('time', 'temporal', 'update', 'correction', 'supersed')
LEVEL = str.maketrans({'’': "'", '‘': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '‑': '-', '−': '-', '\u00ad': None})


# ---------------------------------------------------------------- regexes and text
def flex(pattern):
    """the same regex, in which a literal space matches any run of white space"""
    out, i, in_class = [], 0, False
    while i < len(pattern):
        c = pattern[i]
        if c == '\\' and i + 1 < len(pattern):
            nxt = pattern[i + 1]
            out.append((r'\s' if in_class else r'(?:\s+)') if nxt == ' ' else c + nxt)
            i += 2
            continue
        if in_class:
            out.append(r'\s' if c == ' ' else c)
            in_class = c != ']' or pattern[i - 1] == '[' or pattern[i - 2:i] == '[^'
        elif c == '[':
            in_class = True
            out.append(c)
        elif c == ' ':
            while i + 1 < len(pattern) and pattern[i + 1] == ' ':
                i += 1
            out.append(r'(?:\s+)')
        else:
            out.append(c)
        i += 1
    return ''.join(out)


def find_all(pattern, text):
    return [m.span() for m in re.finditer(flex(pattern), text) if m.end() > m.start()]


def level(s):
    return re.sub(r'\s+', ' ', unicodedata.normalize('NFC', s or '').translate(LEVEL)).casefold()


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def fit(a, b):
    o = overlap(a, b)
    return o / (a[1] - a[0] + b[1] - b[0] - o) if o else 0.0


def ratio(n, d):
    return n / d if d else None


def f1(p, r):
    return None if p is None or r is None else (2 * p * r / (p + r) if p + r else 0.0)


def load_articles(folder):
    """{'000': text} for the files of a folder whose names start with three digits"""
    out = {}
    for name in sorted(os.listdir(folder)):
        m = re.match(r'\d{3}', name)
        if m and os.path.isfile(os.path.join(folder, name)):
            with open(os.path.join(folder, name), encoding='utf-8', newline='') as f:
                out.setdefault(m.group(), f.read())
    return out


def gold_articles(gold):
    ids = {m['article'] for f in gold['facts'] for m in f['mentions']} | {n['article'] for n in gold.get('noise', [])}
    for t in gold.get('traps', []) + gold.get('tolerated', []):
        ids |= {t['a'][0], t['b'][0]}
    return ids


# ---------------------------------------------------------------- the two sides, in one coordinate system
class Claim:
    def __init__(self, n, raw, gold_article, text):
        self.n, self.id, self.art = n, str(raw.get('id', f'#{n}')), gold_article
        self.quote, self.text, self.fact = raw.get('quote') or '', raw.get('text') or '', raw.get('fact_id')
        s, e = raw.get('start'), raw.get('end')
        ok = isinstance(s, int) and isinstance(e, int) and not isinstance(s, bool) and text is not None and 0 <= s < e <= len(text)
        self.span = (s, e) if ok else (0, 0)
        self.offset_ok = bool(ok and text[s:e] == self.quote)
        self.own, self.hay = level(self.text), level(self.text) + '\n' + level(self.quote)

    def size(self):
        return self.span[1] - self.span[0]

    def show(self, width=90):
        s = re.sub(r'\s+', ' ', self.quote or self.text)
        return f'{self.art or "?"}:{self.id} "{s[:width]}{"…" if len(s) > width else ""}"'


class Mention:
    def __init__(self, fact, importance, index, art, spans, must):
        self.fact, self.importance, self.index, self.art, self.spans = fact, importance, index, art, spans
        self.must = [level(m) for m in must]
        self.claim = None

    def covered_by(self, c):
        if c.art != self.art or not any(overlap(c.span, s) >= MIN_COVER * (s[1] - s[0]) for s in self.spans):
            return False
        return all(m in c.hay for m in self.must)

    def rank(self, c):
        return (-max(fit(c.span, s) for s in self.spans), sum(m not in c.own for m in self.must), len(c.text), c.n)


def map_articles(analysis, gold, notes):
    ids, by_id, texts = gold_articles(gold), {}, {}
    for a in analysis.get('articles', []):
        name = os.path.basename(str(a.get('name') or ''))
        m = re.match(r'\d{3}', name)
        g = m.group() if m and m.group() in ids else None
        if g is None:
            hits = {}
            for f in gold['facts']:
                for x in f['mentions']:
                    t = hits.setdefault(x['article'], [0, 0])
                    t[1] += 1
                    t[0] += bool(find_all(x['find'], a.get('text') or ''))
            best = max(hits, key=lambda k: hits[k][0] / hits[k][1], default=None)
            if best and hits[best][0] * 2 >= hits[best][1]:
                g = best
                notes.append(f'article {name!r} taken for {g} by its content')
        if g is None:
            notes.append(f'article {name!r} belongs to no gold article')
        elif g in texts:
            notes.append(f'article {name!r}: a second one for {g}, left out')
            g = None
        else:
            texts[g] = a.get('text') or ''
        by_id[a.get('id')] = (g, a.get('text') or '')
    for g in sorted(ids - set(texts)):
        notes.append(f'gold article {g} is not in the analysis')
    return by_id, texts


# ---------------------------------------------------------------- the score
def score(analysis, gold, originals=None):
    notes = []
    by_id, texts = map_articles(analysis, gold, notes)
    claims = []
    for n, raw in enumerate(analysis.get('claims', [])):
        if raw.get('kind') in ASIDE:
            continue
        g, text = by_id.get(raw.get('article_id'), (None, None))
        claims.append(Claim(n, raw, g, text))
    claim_of = {c.id: c for c in claims}
    for f in analysis.get('facts', []):
        for cid in f.get('claim_ids') or []:
            c = claim_of.get(str(cid))
            if c is not None and c.fact is None:
                c.fact = f.get('id')
    per_art = {}
    for c in claims:
        per_art.setdefault(c.art, []).append(c)

    mentions, by_side, lost = [], {}, []
    for f in gold['facts']:
        count = {}
        for x in f['mentions']:
            a = x['article']
            i = count[a] = count.get(a, -1) + 1
            spans = find_all(x['find'], texts[a]) if a in texts else []
            m = Mention(f['id'], f.get('importance', 1), i, a, spans, x.get('must', []))
            m.find = x['find']
            mentions.append(m)
            by_side.setdefault((a, f['id']), []).append(m)
            if not spans and a in texts:
                there = originals and a in originals and find_all(x['find'], originals[a])
                lost.append(f'{a} {f["id"]} {x["find"]}' + (' (in the original, not in the stored text)' if there else ''))

    # --- claims
    for m in mentions:
        cands = [c for c in per_art.get(m.art, []) if m.spans and m.covered_by(c)]
        m.claim = min(cands, key=m.rank) if cands else None
    covered = [m for m in mentions if m.claim]
    covers = {c.n: [m for m in mentions if m.art == c.art and m.spans and m.covered_by(c)] for c in claims}
    weight = sum(m.importance for m in mentions)
    covering = [c for c in claims if covers[c.n]]
    on_gold = [c for c in claims if any(overlap(c.span, s) for m in mentions if m.art == c.art for s in m.spans)]
    on_ids = {c.n for c in on_gold}
    noise = []
    for x in gold.get('noise', []):
        for s in find_all(x['find'], texts.get(x['article'], '')):
            noise += [(c, x['find']) for c in per_art.get(x['article'], []) if overlap(c.span, s)]
    noise_claims = {c.n for c, _ in noise}

    # --- groups
    def group_of(m):
        return None if m.claim is None else ('f', m.claim.fact) if m.claim.fact is not None else ('c', m.claim.id)

    def pairs(ms):
        tp = gold_n = pred_n = 0
        for a, b in combinations(ms, 2):
            g = a.fact == b.fact
            p = group_of(a) is not None and group_of(a) == group_of(b)
            tp, gold_n, pred_n = tp + (g and p), gold_n + g, pred_n + p
        return ratio(tp, pred_n), ratio(tp, gold_n)

    def bcubed(ms):
        if not ms:
            return None, None
        p = r = 0.0
        for a in ms:
            ga = group_of(a)
            pred = [b for b in ms if b is a or (ga is not None and group_of(b) == ga)]
            same = [b for b in ms if b.fact == a.fact]
            hit = sum(b.fact == a.fact for b in pred)
            p, r = p + hit / len(pred), r + hit / len(same)
        return p / len(ms), r / len(ms)

    gp, gr = pairs(covered)
    gp_all, gr_all = pairs(mentions)
    bp, br = bcubed(covered)
    ba = bcubed(mentions)

    # --- conflicts
    def side(s):
        ms = by_side.get((s[0], s[1]), [])
        return [m for m in ms if m.index == s[2]] if len(s) > 2 else ms

    def ties(cs, in_a, in_b):
        a, b = [c for c in cs if in_a(c)], [c for c in cs if in_b(c)]
        return any(x is not y for x in a for y in b)

    def ties_sides(cs, pair):
        a, b = side(pair[0]), side(pair[1])
        return ties(cs, lambda c: any(m.spans and m.covered_by(c) for m in a), lambda c: any(m.spans and m.covered_by(c) for m in b))

    def in_span(where):
        spans = find_all(where[1], texts.get(where[0], ''))
        return lambda c: c.art == where[0] and any(overlap(c.span, s) >= MIN_COVER * (s[1] - s[0]) for s in spans)

    def facts_at(where):
        spans = find_all(where[1], texts.get(where[0], ''))
        return {m.fact for m in mentions if m.art == where[0] for s in m.spans for t in spans if fit(s, t) >= MIN_COVER}

    reported = []
    for k in analysis.get('conflicts', []):
        cs = [claim_of[str(i)] for i in k.get('claim_ids') or [] if str(i) in claim_of]
        reported.append({'id': str(k.get('id')), 'kind': str(k.get('kind') or '').casefold(), 'claims': cs, 'gold': [], 'strict': [], 'neutral': False,
                         'explanation': k.get('explanation') or ''})
    gold_conflicts = gold.get('conflicts', [])
    for r in reported:
        for k in gold_conflicts:
            strict = ties_sides(r['claims'], k['between'])
            if strict or any(ties_sides(r['claims'], p) for p in k.get('also', [])):
                r['gold'].append(k['id'])
                if strict:
                    r['strict'].append(k['id'])
    conflict_by_id = {k['id']: k for k in gold_conflicts}

    def allowed(r, t):
        return any(w.casefold() in r['kind'] for w in t.get('allow_kinds', []))

    trap_hits, trap_ok = [], []
    for n, t in enumerate(gold.get('traps', [])):
        a, b = in_span(t['a']), in_span(t['b'])
        common = facts_at(t['a']) & facts_at(t['b'])
        for r in reported:
            if not ties(r['claims'], a, b):
                continue
            if allowed(r, t):
                r['neutral'] = True
                trap_ok.append(n)
                continue
            real = {s[1] for k in r['gold'] for p in [conflict_by_id[k]['between']] + conflict_by_id[k].get('also', []) for s in p}
            if common & real:
                continue
            trap_hits.append({'trap': n, 'why': t['why'], 'conflict': r['id'], 'kind': r['kind']})
    for t in gold.get('tolerated', []):
        a, b = in_span(t['a']), in_span(t['b'])
        for r in reported:
            if ties(r['claims'], a, b):
                r['neutral'] = True
    for fid in gold.get('evolving', []):
        ms = [m for m in mentions if m.fact == fid and m.spans]
        for r in reported:
            if any(w in r['kind'] for w in TIME_KINDS) and sum(any(m.covered_by(c) for m in ms) for c in r['claims']) > 1:
                r['neutral'] = True
    right = [r for r in reported if r['gold']]
    neutral = [r for r in reported if not r['gold'] and r['neutral']]
    wrong = [r for r in reported if not r['gold'] and not r['neutral']]
    found = {k for r in reported for k in r['gold']}
    strict = {k for r in reported for k in r['strict']}
    kinds = sum(any(r['kind'] == k['kind'] for r in reported if k['id'] in r['gold']) for k in gold_conflicts)

    def recall(hit, sev=None):
        ks = [k for k in gold_conflicts if sev is None or k['severity'] == sev]
        return ratio(sum(k['id'] in hit for k in ks), len(ks))

    return {
        'case': gold.get('case'),
        'articles': len(analysis.get('articles', [])), 'claims': len(claims), 'facts': len(analysis.get('facts', [])), 'conflicts': len(reported),
        'gold_facts': len(gold['facts']), 'gold_mentions': len(mentions), 'gold_conflicts': len(gold_conflicts), 'gold_traps': len(gold.get('traps', [])),
        'claim_recall': ratio(len(covered), len(mentions)),
        'claim_recall_weighted': ratio(sum(m.importance for m in covered), weight),
        'fact_recall': ratio(len({m.fact for m in covered}), len(gold['facts'])),
        'atomicity': ratio(sum(len(covers[m.claim.n]) <= 2 for m in covered), len(covered)),
        'facts_per_claim': ratio(sum(len({m.fact for m in covers[c.n]}) for c in covering), len(covering)),
        'claim_precision': ratio(len(on_gold), len(claims)),
        'noise_hits': len(noise_claims),
        'offset_ok': ratio(sum(c.offset_ok for c in claims), len(claims)),
        'group_precision': gp, 'group_recall': gr, 'group_f1': f1(gp, gr),
        'group_recall_all': gr_all, 'group_f1_all': f1(gp_all, gr_all),
        'bcubed_precision': bp, 'bcubed_recall': br, 'bcubed_f1': f1(bp, br), 'bcubed_f1_all': f1(*ba),
        'conflict_recall': recall(found), 'conflict_recall_hard': recall(found, 'hard'), 'conflict_recall_soft': recall(found, 'soft'),
        'conflict_recall_strict': recall(strict), 'conflict_kind_ok': ratio(kinds, len(found)),
        'conflict_precision': ratio(len(right), len(right) + len(wrong)), 'conflicts_neutral': len(neutral),
        'trap_hits': len({h['trap'] for h in trap_hits}),
        'lists': {
            'missed_mentions': [{'fact': m.fact, 'article': m.art, 'importance': m.importance, 'find': m.find}
                                for m in sorted((m for m in mentions if not m.claim), key=lambda m: (-m.importance, m.fact, m.art))],
            'not_in_stored_text': lost,
            'claims_off_gold': [c.show() for c in claims if c.n not in on_ids],
            'noise': [{'claim': c.show(), 'noise': rx} for c, rx in noise],
            'bad_offsets': [c.show() for c in claims if not c.offset_ok],
            'missed_conflicts': [{'id': k['id'], 'kind': k['kind'], 'severity': k['severity'], 'between': k['between'], 'note': k.get('note', '')}
                                 for k in gold_conflicts if k['id'] not in found],
            'false_conflicts': [{'id': r['id'], 'kind': r['kind'], 'claims': [c.show() for c in r['claims']], 'explanation': r['explanation']} for r in wrong],
            'neutral_conflicts': [r['id'] for r in neutral],
            'trap_hits': trap_hits,
        },
        'notes': notes,
    }


# ---------------------------------------------------------------- output
ROWS = [('claims', 'claim_recall', 'mentions covered'), ('', 'claim_recall_weighted', 'the same, weighted by importance'), ('', 'fact_recall', 'facts with a mention covered'),
        ('', 'atomicity', 'best claim covers <= 2 mentions'), ('', 'facts_per_claim', 'gold facts per claim'), ('', 'claim_precision', 'claims on a gold mention'),
        ('', 'noise_hits', 'claims on noise'), ('', 'offset_ok', 'quote == text[start:end]'),
        ('groups', 'group_precision', 'pairwise'), ('', 'group_recall', 'pairwise'), ('', 'group_f1', 'pairwise'), ('', 'group_f1_all', 'pairwise, uncovered mentions too'),
        ('', 'bcubed_f1', 'B-cubed'), ('', 'bcubed_f1_all', 'B-cubed, uncovered mentions too'),
        ('conflicts', 'conflict_recall', 'all'), ('', 'conflict_recall_hard', ''), ('', 'conflict_recall_soft', ''), ('', 'conflict_recall_strict', 'by `between` alone'),
        ('', 'conflict_kind_ok', 'found under the gold kind'), ('', 'conflict_precision', 'reported ones that are in the gold'), ('', 'conflicts_neutral', 'reported, neither right nor wrong'),
        ('', 'trap_hits', 'traps sprung')]


def show(r, everything=False):
    limit = None if everything else 8
    print(f'case {r["case"]}: {r["articles"]} articles, {r["claims"]} claims, {r["facts"]} facts, {r["conflicts"]} conflicts '
          f'(gold: {r["gold_facts"]} facts, {r["gold_mentions"]} mentions, {r["gold_conflicts"]} conflicts, {r["gold_traps"]} traps)')
    for head, key, what in ROWS:
        v = r[key]
        print(f'  {head:<10}{key:<24}{"-" if v is None else f"{v:.3f}" if isinstance(v, float) else v:>8}  {what}')
    for n in r['notes']:
        print('  note:', n)
    for key, items in r['lists'].items():
        if not items:
            continue
        print(f'  {key} ({len(items)})')
        for x in items[:limit]:
            if isinstance(x, dict) and 'claims' in x:
                print(f'    {x["id"]} [{x["kind"]}] {x["explanation"][:110]}')
                for c in x['claims']:
                    print(f'        {c}')
            else:
                print('    ' + (x if isinstance(x, str) else '  '.join(str(v) for v in x.values())))
        if limit and len(items) > limit:
            print(f'    … {len(items) - limit} more (--all)')


def main(argv=None):
    if hasattr(signal, 'SIGPIPE'):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)                            # `| head` is no error
    p = argparse.ArgumentParser(description='score an analysis against a case')
    p.add_argument('analysis')
    p.add_argument('case')
    p.add_argument('--articles', help='folder of the original articles (default: CASE/articles)')
    p.add_argument('--json', action='store_true')
    p.add_argument('--all', action='store_true', help='do not cut the lists')
    o = p.parse_args(argv)
    with open(o.analysis, encoding='utf-8') as f:
        analysis = json.load(f)
    with open(os.path.join(o.case, 'gold.json'), encoding='utf-8') as f:
        gold = json.load(f)
    folder = o.articles or os.path.join(o.case, 'articles')
    r = score(analysis, gold, load_articles(folder) if os.path.isdir(folder) else None)
    if o.json:
        json.dump(r, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        show(r, o.all)


if __name__ == '__main__':
    main()
