import {
  type ArticleRecord,
  GAP_IDS,
  type Gap,
  type HumanNote,
  type MachineNote,
  type NamedAs,
  type NoteRecord,
  type Paragraph,
  SEVERITIES,
  type Statement,
} from '../../src/model/index.ts';
import { hashText } from '../../src/text/hash.ts';
import { type Random, seeded } from './random.ts';
import {
  DESCRIBED,
  FAMILY,
  GIVEN,
  OFFICES,
  OUTLET_KINDS,
  PLACES,
  pick,
  vocabulary,
  wordFrom,
} from './vocabulary.ts';

/** An invented article with all that is kept of it; notes are those that a person judged or wrote. */
export interface GeneratedArticle {
  article: ArticleRecord;
  statements: Statement[];
  gaps: Gap[];
  notes: NoteRecord[];
}

const DAY = 86_400_000;
const START = Date.UTC(2023, 0, 1);

/** Invented articles with their statements, gaps, judgements and notes: the same for the same seed. */
export function* generateLibrary(
  seed: number,
  articles: number,
  statementsEach: number,
): Generator<GeneratedArticle> {
  const random = seeded(seed);
  const words = vocabulary(random, 20_000);
  const outlets = Array.from(
    { length: 60 },
    (_, index) => `${PLACES[index % PLACES.length]} ${pick(random, OUTLET_KINDS)}`,
  );
  for (let number = 0; number < articles; number++)
    yield generateArticle(random, words, pick(random, outlets), number, statementsEach);
}

const sentence = (random: Random, words: readonly string[], length: number): string => {
  const text = Array.from({ length }, () => wordFrom(random, words)).join(' ');
  return text[0]!.toUpperCase() + text.slice(1);
};

function generateArticle(
  random: Random,
  words: readonly string[],
  outlet: string,
  number: number,
  statementsEach: number,
): GeneratedArticle {
  const id = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${number}`;
  const paragraphs: Paragraph[] = [];
  const statements: Statement[] = [];
  let text = '';
  const add = (kind: Paragraph['kind'], words: string): number => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    paragraphs.push({ start, end: text.length, kind, links: [] });
    return start;
  };
  const title = sentence(random, words, 8);
  add('headline', title);
  for (let index = 0; index < statementsEach; index++) {
    const speaker = speakerOf(random);
    const quote = sentence(random, words, 10 + Math.floor(random() * 14));
    const start = add('body', `“${quote},” said ${speaker.surface}. ${sentence(random, words, 9)}.`);
    const source = start + quote.length + 9;
    statements.push({
      id: hashText(`${id} ${index}`),
      paragraph: index + 1,
      type: 'direct',
      content: [[start, start + quote.length + 3]],
      cue: [[source - 5, source - 1]],
      source: [[source, source + speaker.surface.length]],
      speaker: { name: speaker.name, namedAs: speaker.namedAs },
      chainAsWritten: [],
      chainEffective: [
        {
          role: 'publisher',
          surface: outlet,
          span: null,
          namedAs: 'named-organisation',
          explicit: 'inferred',
        },
        {
          role: 'speaker',
          surface: speaker.surface,
          span: [source, source + speaker.surface.length],
          namedAs: speaker.namedAs,
          verb: 'said',
          explicit: 'in-sentence',
        },
      ],
      depth: 0,
      confidence: 0.9,
    });
  }
  const seen = START + Math.floor(random() * 1000) * DAY;
  const article: ArticleRecord = {
    id,
    url: id,
    canonicalUrl: id,
    title,
    byline: `${pick(random, GIVEN)} ${pick(random, FAMILY)}`,
    outlet,
    published: new Date(seen).toISOString(),
    modified: null,
    language: 'en',
    genre: 'news',
    foundIn: { title: 'json-ld' },
    text,
    paragraphs,
    textHash: hashText(text),
    engine: { name: 'onrecord', version: '0', weights: '0' },
    analysedLanguage: 'en',
    analysedGenre: 'news',
    sources: [],
    firstSeen: seen + DAY,
    lastSeen: seen + DAY + Math.floor(random() * 100) * DAY,
  };
  const gaps = statements.map((statement) => gapOn(random, statement));
  return { article, statements, gaps, notes: notesOn(random, words, article, statements, gaps) };
}

function speakerOf(random: Random): { name: string | null; surface: string; namedAs: NamedAs } {
  const chance = random();
  if (chance < 0.6) {
    const name = `${pick(random, GIVEN)} ${pick(random, FAMILY)}`;
    return { name, surface: name, namedAs: 'named-person' };
  }
  if (chance < 0.75) return { name: null, surface: pick(random, OFFICES), namedAs: 'role-only' };
  const surface = pick(random, DESCRIBED);
  const namedAs = surface.endsWith('s') ? 'unnamed-group' : 'unnamed-individual';
  return { name: null, surface, namedAs };
}

function gapOn(random: Random, statement: Statement): Gap {
  const id = pick(random, GAP_IDS);
  const key = `${id}:${statement.id}`;
  return {
    key,
    id,
    rule: { id, version: '1' },
    severity: pick(random, SEVERITIES),
    statements: [statement.id],
    anchor: statement.source[0]!,
    evidence: [statement.source[0]!],
    group: key,
    standards: ['AP-SPEC'],
    note: {
      key: `gap_${id.replaceAll('-', '_')}`,
      slots: { descriptor: statement.chainEffective[1]!.surface! },
    },
    confidence: 0.9,
    attributes: {},
  };
}

/** One note in twelve is judged, one statement in twenty has a note of a person's own, some with a tag. */
function notesOn(
  random: Random,
  words: readonly string[],
  article: ArticleRecord,
  statements: readonly Statement[],
  gaps: readonly Gap[],
): NoteRecord[] {
  const judged = gaps
    .filter(() => random() < 1 / 12)
    .map(
      (gap): MachineNote => ({
        kind: 'machine',
        articleId: article.id,
        id: gap.key,
        gap,
        judgement: random() < 0.7 ? 'confirmed' : 'dismissed',
        judgedAt: article.lastSeen,
        current: true,
      }),
    );
  const own = statements
    .filter(() => random() < 1 / 20)
    .map(
      (statement): HumanNote => ({
        kind: 'human',
        articleId: article.id,
        id: `own:${statement.id}`,
        statementId: statement.id,
        quote: article.text.slice(...statement.content[0]!),
        anchor: statement.content[0]!,
        text: sentence(random, words, 12),
        ...(random() < 0.3 && { tags: [pick(random, ['harbour', 'to check', 'interview'])] }),
        createdAt: article.lastSeen,
        updatedAt: article.lastSeen,
      }),
    );
  return [...judged, ...own];
}
