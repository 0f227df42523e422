import { PACKED_MODEL } from '../../src/attribution/en/weights/model.ts';
import { contextOf } from '../../src/attribution/tagger/context.ts';
import { gatherEvidence } from '../../src/attribution/tagger/evidence.ts';
import { readLabels } from '../../src/attribution/tagger/label-scores.ts';
import { LABEL, LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { barred, bestLabels } from '../../src/attribution/tagger/lattice.ts';
import { unpackModel } from '../../src/attribution/tagger/model.ts';
import { readText } from '../../src/attribution/tagger/reading.ts';
import { offsets, typeOf } from '../../src/attribution/tagger/resolve.ts';
import type { Article, Span, TaggedStatement } from '../../src/model/index.ts';

/**
 * The simplest trained tagger: the likeliest label of each token, and for every cue the nearest stretches of
 * content and source in its sentence. It has the same labels' weights as the real one and none of its structure.
 */
export function tagByLabels(article: Article): TaggedStatement[] {
  const reading = readText(
    article.text,
    article.paragraphs.map(({ start, end }): Span => [start, end]),
  );
  if (reading.tokens.length === 0) return [];
  const model = unpackModel(PACKED_MODEL);
  const context = contextOf(reading);
  const labels = readLabels(reading, context, model);
  const evidence = gatherEvidence(reading, context, labels);
  const scores = labels.marginals.map((p) => Math.log(p + 1e-12));
  const free = barred(new Float64Array(LABEL_COUNT * LABEL_COUNT));
  const statements: TaggedStatement[] = [];
  reading.paragraphTokens.forEach(([from, to], paragraph) => {
    if (to === from) return;
    const labels = bestLabels(scores.subarray(from * LABEL_COUNT, to * LABEL_COUNT), free, to - from);
    const stretches = (begin: number): Span[] => {
      const found: Span[] = [];
      for (let i = 0; i < labels.length; i++) {
        if (labels[i] !== begin) continue;
        let j = i + 1;
        while (labels[j] === begin + 1) j++;
        found.push([from + i, from + j]);
      }
      return found;
    };
    const nearest = (list: Span[], cue: Span): Span | null => {
      const distance = (s: Span): number => (s[1] <= cue[0] ? cue[0] - s[1] : s[0] - cue[1]);
      return [...list].sort((x, y) => distance(x) - distance(y))[0] ?? null;
    };
    const contents = stretches(LABEL.contentBegin);
    const sources = stretches(LABEL.sourceBegin);
    for (const cue of stretches(LABEL.cueBegin)) {
      const content = nearest(contents, cue);
      const source = nearest(sources, cue);
      if (!content) continue;
      statements.push({
        paragraph,
        type: typeOf(evidence, [content]),
        content: [offsets(evidence, content)],
        cue: [offsets(evidence, cue)],
        source: source ? [offsets(evidence, source)] : [],
        confidence: 0.7,
      });
    }
  });
  return statements;
}
