"""Scores predictions against gold with the scorers beside the data; prints one JSON object. Called by evaluate.mjs.

usage: evaluate.py EVAL_FOLDER GOLD PRED [outlets] [articles] [confidence] [confusion] [rules]
"""
import json
import sys

folder, gold_path, pred_path, *options = sys.argv[1:]
sys.path.insert(0, folder)
import score  # noqa: E402  (the scorers stand outside of this repository)


def lines(path):
    with open(path, encoding='utf8') as file:
        return [json.loads(line) for line in file]


gold = lines(gold_path)
found = lines(pred_path)
pred = {article['id']: article['quotes'] for article in found}
mentions = {article['id']: {s['name']: s['mentions'] for s in article.get('speakers', [])} for article in found}
kinds = {'direct': {'direct'}, 'direct + mixed': {'direct', 'mixed'}, 'all': {'direct', 'mixed', 'indirect'}}


def measured(articles, types):
    care = lambda g: g.get('tier', 'core') == 'core' and g.get('type', 'direct') in types
    pairs = [(a['text'], a['quotes'] + [{'content': [d], 'type': 'direct', 'tier': 'dontcare'} for d in a.get('dontcare', [])], pred.get(a['id'], [])) for a in articles]
    count, _ = score.score(pairs, care, types)
    f1 = lambda level: round(100 * score.prf(count[level], count['pred'], count['gold'])[2], 1)
    return {'content': f1('iou0.5'), 'content+source': f1('cs'), 'gold': count['gold'], 'found': count['pred']}


out = {'kinds': {name: measured(gold, types) for name, types in kinds.items()}}
if 'outlets' in options:
    names = sorted({a.get('outlet') or '?' for a in gold})
    out['outlets'] = {name: measured([a for a in gold if (a.get('outlet') or '?') == name], kinds['all']) for name in names}
if 'articles' in options:
    each = [(a['id'], measured([a], kinds['all'])) for a in gold]
    out['worst'] = sorted(((i, m) for i, m in each if m['gold'] >= 5), key=lambda x: x[1]['content+source'])[:5]


def judged():
    """Each quote found that core labels can judge, and whether its content and source are both right.

    A quote without a source of its own (it goes on with somebody's words) is right when the labelled source is a mention of its speaker.
    Labels often join it to the words it goes on with: it is then judged by the label that holds most of it.
    """
    for a in gold:
        G = score.prep(a['text'], a['quotes'])
        P = score.prep(a['text'], pred.get(a['id'], []))
        core = {i for i, g in enumerate(G) if g.get('tier', 'core') == 'core'}
        hit = {j: (i, iou) for i, j, iou in score.match(G, P)}
        for j, p in enumerate(P):
            i, iou = hit.get(j, (None, 0))
            if p['rule'].startswith('floating') and iou < 0.5:
                i = max(range(len(G)), key=lambda k: len(G[k]['C'] & p['C']), default=None)
                iou = 0 if i is None else len(G[i]['C'] & p['C']) / max(1, len(p['C']))
                if iou == 0:
                    i = None
            if i is None or i in core:
                source = p['S'] or score.chars(a['text'], mentions[a['id']].get(p['speaker'], []))
                yield p, i is not None and iou >= 0.5 and (bool(G[i]['S'] & source) or (not G[i]['S'] and not p['S']))


if 'confidence' in options:
    bins = [[0, 0, 0.0] for _ in range(10)]
    for p, right in judged():
        at = min(9, int(p['confidence'] * 10))
        bins[at][0] += 1
        bins[at][1] += right
        bins[at][2] += p['confidence']
    out['confidence'] = [{'from': k / 10, 'quotes': n, 'said': round(c / n, 2), 'right': round(r / n, 2)} for k, (n, r, c) in enumerate(bins) if n]
if 'rules' in options:
    by_rule = {}
    for p, right in judged():
        tally = by_rule.setdefault(p['rule'], [0, 0])
        tally[0] += 1
        tally[1] += right
    out['byRule'] = by_rule
if 'confusion' in options:
    rules = {}
    missed = {}
    for a in gold:
        G = score.prep(a['text'], a['quotes'])
        P = score.prep(a['text'], pred.get(a['id'], []))
        matched = score.match(G, P)
        of = {j: (i, iou) for i, j, iou in matched}
        for j, p in enumerate(P):
            i, iou = of.get(j, (None, 0))
            tally = rules.setdefault(p['rule'], {'found': 0, 'nothing there': 0, 'other content': 0, 'other source': 0})
            tally['found'] += 1
            if i is None:
                tally['nothing there'] += 1
            elif iou < 0.5:
                tally['other content'] += 1
            elif not (G[i]['S'] & p['S'] or not (G[i]['S'] or p['S'])):
                tally['other source'] += 1
        hit = {i for i, _, _ in matched}
        for i, g in enumerate(G):
            if i not in hit and g.get('tier', 'core') == 'core':
                cue = ' '.join(a['text'][s:e] for s, e in g['cue']).lower() or '(no cue)'
                missed[cue] = missed.get(cue, 0) + 1
    out['rules'] = sorted(({'rule': rule, **tally} for rule, tally in rules.items()), key=lambda tally: -(tally['nothing there'] + tally['other content'] + tally['other source']))[:12]
    out['missed'] = sorted(missed.items(), key=lambda item: -item[1])[:12]
print(json.dumps(out))
