import { describe, expect, it } from 'vitest';
import { attribute } from '../../../../src/attribution/index.ts';
import type { Span } from '../../../../src/model/index.ts';
import { articleFromText } from '../../../../src/text/paragraphs.ts';
import { DIRECT } from './direct.ts';
import type { Case } from './form.ts';
import { INDIRECT } from './indirect.ts';
import { NOTHING } from './nothing.ts';
import { ON_PAGES } from './on-pages.ts';
import { BEYOND_THE_TAGGER } from './still-wrong.ts';

const SHOWN = 0.5;
/** A sentence in the body of an article; a text of one block alone could be taken for a headline. */
const LEAD = 'The valley lies north of the city.\n\n';

const words = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).join(' ').replace(/^that /, '');

interface Read {
  speaker: string;
  source: string;
  cue: string;
  content: string;
}

function read(text: string): Read[] {
  const article = articleFromText(LEAD + text);
  const joined = (spans: readonly Span[]): string =>
    words(spans.map(([a, b]) => article.text.slice(a, b)).join(' '));
  return attribute(article)
    .statements.filter(({ confidence, type }) => confidence >= SHOWN && type !== 'outlet-claim')
    .map(({ speaker, source, cue, content }) => ({
      speaker: `${speaker.name ?? '?'}: ${speaker.namedAs}`,
      source: joined(source),
      cue: joined(cue),
      content: joined(content),
    }));
}

/** The expected statements that are not found as expected, and what is found beyond them. */
function faults([text, ...expected]: Case): string[] {
  const found = read(text);
  const missed = expected.flatMap(([speaker, source, cue, ...content]) => {
    const fits = found.some(
      (f) =>
        f.speaker === speaker &&
        f.source === words(source) &&
        f.cue === words(cue) &&
        f.content === words(content.join(' ')),
    );
    return fits ? [] : [`missed: ${speaker} / ${source} / ${cue} / ${content.join(' … ')}`];
  });
  return found.length > expected.length ? [...missed, 'too many'] : missed;
}

const SPEAKING = { ...DIRECT, ...INDIRECT, ...ON_PAGES };
const READ_RIGHTLY = Object.entries(SPEAKING)
  .map(([form, cases]) => [form, cases.filter(([text]) => !BEYOND_THE_TAGGER.has(text))] as const)
  .filter(([, cases]) => cases.length > 0);

describe.each(READ_RIGHTLY)('%s', (_form, cases) => {
  it.each(cases)('%s', (...parts) => {
    const entry = parts as unknown as Case;
    expect({ faults: faults(entry), read: read(entry[0]) }).toMatchObject({ faults: [] });
  });
});

describe.each(Object.entries(NOTHING))('nothing is said: %s', (_form, texts) => {
  it.each(texts.filter((text) => !BEYOND_THE_TAGGER.has(text)))('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has at least 120 texts, 40 of them without a statement', () => {
    const silent = Object.values(NOTHING).flat().length;
    const speaking = Object.values(SPEAKING).flat().length;
    expect(silent).toBeGreaterThanOrEqual(40);
    expect(silent + speaking).toBeGreaterThanOrEqual(120);
  });

  it('names exactly the texts that the tagger still reads wrongly', () => {
    const cases: Case[] = [
      ...Object.values(SPEAKING).flat(),
      ...Object.values(NOTHING)
        .flat()
        .map((text): Case => [text]),
    ];
    const wrong = cases.filter((entry) => faults(entry).length > 0).map(([text]) => text);
    expect(wrong.sort()).toEqual([...BEYOND_THE_TAGGER].sort());
  });
});
