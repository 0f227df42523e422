import fc from 'fast-check';
import {
  type ArticleRecord,
  type ArticleWithNotes,
  type FollowedWords,
  type Gap,
  GENRES,
  type HumanNote,
  JUDGEMENTS,
  layerId,
  type MachineNote,
  PARAGRAPH_KINDS,
  type Paragraph,
  type Source,
  type Span,
  STATEMENT_TYPES,
  type Statement,
  type StatementLayer,
} from '../src/model/index.ts';
import { hashText } from '../src/text/hash.ts';
import { chainLink, namedAs } from './arbitrary-chains.ts';
import { elsewhere, followedWords, overtaken } from './arbitrary-followed.ts';
import { gap } from './arbitrary-gaps.ts';
import { confidence, few, hostileText, orNull, some, spanIn, time } from './arbitrary-text.ts';

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

const machineNote = (
  gaps: fc.Arbitrary<Gap>,
  articleId: string,
  followed: fc.Arbitrary<FollowedWords | undefined>,
): fc.Arbitrary<MachineNote> =>
  fc
    .tuple(
      gaps,
      fc.constantFrom(...JUDGEMENTS),
      time,
      fc.boolean(),
      fc.option(hostileText, { nil: undefined }),
      hostileText,
      followed,
      elsewhere,
    )
    .map(([found, judgement, judged, current, judgedBy, codebook, words, place]) =>
      overtaken(
        {
          kind: 'machine',
          articleId,
          id: found.key,
          gap: found,
          judgement,
          judgedAt: judgement === 'open' && judged % 2 === 0 ? null : judged,
          ...((judgement !== 'open' || judged % 2 !== 0) && {
            ...(judgedBy !== undefined && { judgedBy }),
            codebook,
          }),
          current,
        },
        words,
        place,
      ),
    );

const humanNote = (
  span: fc.Arbitrary<Span>,
  articleId: string,
  statementIds: string[],
  followed: fc.Arbitrary<FollowedWords | undefined>,
): fc.Arbitrary<HumanNote> =>
  some<HumanNote>(
    {
      kind: fc.constant('human'),
      articleId: fc.constant(articleId),
      id: hostileText,
      statementId: orNull(fc.constantFrom(...statementIds, 'gone')),
      quote: hostileText,
      anchor: orNull(span),
      followed: followed as fc.Arbitrary<FollowedWords>,
      text: hostileText,
      tags: few(hostileText),
      writtenBy: hostileText,
      createdAt: time,
      updatedAt: time,
    },
    ['kind', 'articleId', 'id', 'statementId', 'quote', 'anchor', 'text', 'createdAt', 'updatedAt'],
  ).map(({ followed: words, ...note }) =>
    words ? { ...note, followed: words, anchor: words.decision.spans[0] ?? null } : note,
  );

const layer = (
  span: fc.Arbitrary<Span>,
  articleId: string,
  statementIds: string[],
  followed: fc.Arbitrary<FollowedWords | undefined>,
): fc.Arbitrary<StatementLayer> =>
  fc
    .constantFrom(...statementIds, 'missed')
    .chain((statementId) =>
      some<StatementLayer>(
        {
          kind: fc.constant('layer'),
          articleId: fc.constant(articleId),
          id: fc.constant(layerId(statementId)),
          statementId: fc.constant(statementId),
          added: fc.constant(statementId === 'missed'),
          speaker: orNull(fc.record({ name: orNull(hostileText), namedAs })),
          content: orNull(few(span)),
          tags: few(hostileText),
          quote: hostileText,
          anchor: span,
          followed: followed as fc.Arbitrary<FollowedWords>,
          writtenBy: hostileText,
          createdAt: time,
          updatedAt: time,
        },
        [
          'kind',
          'articleId',
          'id',
          'statementId',
          'added',
          'speaker',
          'content',
          'tags',
          'quote',
          'anchor',
          'createdAt',
          'updatedAt',
        ],
      ),
    )
    .chain(({ followed: words, ...correction }) =>
      words
        ? elsewhere.map((place) => ({
            ...correction,
            followed: words,
            ...(words.decision.spans[0]
              ? { anchor: words.decision.spans[0] }
              : { anchor: place, content: correction.content && [place] }),
          }))
        : fc.constant(correction),
    );

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
const articles = (edited: boolean): fc.Arbitrary<ArticleWithNotes> =>
  fc.tuple(fc.oneof(fc.webUrl(), hostileText), paragraphsOf).chain(([id, blocks]) => {
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
    const followed = edited ? fc.option(followedWords(span), { nil: undefined }) : fc.constant(undefined);
    return fc
      .uniqueArray(statement(span, paragraphs.length), { maxLength: 4, selector: (it) => it.id })
      .chain((statements) => {
        const ids = statements.map((it) => it.id);
        return fc.record({
          article: article(id, text, paragraphs),
          statements: fc.constant(statements),
          notes: fc
            .tuple(
              fc.uniqueArray(machineNote(gap(span, ids), id, followed), {
                maxLength: 4,
                selector: (it) => it.id,
              }),
              fc.uniqueArray(humanNote(span, id, ids, followed), { maxLength: 3, selector: (it) => it.id }),
              fc.uniqueArray(layer(span, id, ids, followed), { maxLength: 2, selector: (it) => it.id }),
            )
            // One store keeps both by their ids.
            .map(([machine, human, layers]) => [
              ...machine,
              ...human.filter(({ id: own }) => machine.every((note) => note.id !== own)),
              ...layers,
            ]),
        });
      });
  });

/** Its notes may be on words of an earlier text, of which nobody tells all in a record. */
export const articleWithNotes = articles(true);

/** One whose text never changed. */
export const uneditedArticle = articles(false);
