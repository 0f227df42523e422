import type {
  ChainLink,
  EngineVersion,
  Gap,
  Link,
  Paragraph,
  Source,
  Speaker,
  Statement,
} from '../model/index.ts';

/** Every field of a type, in the order in which it is written. The compiler misses one that is left out. */
type Fields<T> = { [Field in keyof Required<T>]: true };

/** The same object with its fields in the given order and no others, so that equal records are equal bytes. */
export function inOrder<T extends object>(value: T, fields: Fields<T>): T {
  const ordered: Partial<T> = {};
  for (const field of Object.keys(fields) as (keyof T)[])
    if (value[field] !== undefined) ordered[field] = value[field];
  return ordered as T;
}

const ENGINE: Fields<EngineVersion> = { name: true, version: true, weights: true };
const LINK: Fields<Link> = { start: true, end: true, url: true };
const PARAGRAPH: Fields<Paragraph> = { start: true, end: true, kind: true, links: true };
const SPEAKER: Fields<Speaker> = { name: true, namedAs: true, sourceId: true, candidates: true };
const SOURCE: Fields<Source> = { id: true, name: true, namedAs: true, mentions: true, candidates: true };
const RULE: Fields<Gap['rule']> = { id: true, version: true };

const CHAIN_LINK: Fields<ChainLink> = {
  role: true,
  surface: true,
  span: true,
  resolvesTo: true,
  sourceId: true,
  namedAs: true,
  candidates: true,
  medium: true,
  date: true,
  place: true,
  occasion: true,
  verb: true,
  verbSpan: true,
  url: true,
  explicit: true,
  confidence: true,
};

const STATEMENT: Fields<Statement> = {
  id: true,
  paragraph: true,
  type: true,
  content: true,
  cue: true,
  source: true,
  speaker: true,
  chainAsWritten: true,
  chainEffective: true,
  depth: true,
  confidence: true,
  nested: true,
  uncertain: true,
};

const ATTRIBUTES: Fields<Gap['attributes']> = {
  subtype: true,
  resolution: true,
  candidate: true,
  reasonText: true,
  reasonQuality: true,
};

const GAP: Fields<Gap> = {
  key: true,
  id: true,
  rule: true,
  severity: true,
  statements: true,
  anchor: true,
  evidence: true,
  group: true,
  repeat: true,
  standards: true,
  note: true,
  confidence: true,
  attributes: true,
};

export const orderedEngine = (engine: EngineVersion): EngineVersion => inOrder(engine, ENGINE);
export const orderedSource = (source: Source): Source => inOrder(source, SOURCE);
export const orderedParagraph = (paragraph: Paragraph): Paragraph =>
  inOrder({ ...paragraph, links: paragraph.links.map((link) => inOrder(link, LINK)) }, PARAGRAPH);

const orderedChain = (chain: ChainLink[]): ChainLink[] => chain.map((link) => inOrder(link, CHAIN_LINK));

export const orderedStatement = (statement: Statement): Statement =>
  inOrder(
    {
      ...statement,
      speaker: inOrder(statement.speaker, SPEAKER),
      chainAsWritten: orderedChain(statement.chainAsWritten),
      chainEffective: orderedChain(statement.chainEffective),
    },
    STATEMENT,
  );

/** The slots of a note are the rule's own and come in the order of their names. */
export const orderedGap = (gap: Gap): Gap =>
  inOrder(
    {
      ...gap,
      rule: inOrder(gap.rule, RULE),
      note: { key: gap.note.key, slots: sortedByName(gap.note.slots) },
      attributes: inOrder(gap.attributes, ATTRIBUTES),
    },
    GAP,
  );

/** Also keeps a name such as `__proto__` an ordinary field. */
export function sortedByName<T>(fields: Readonly<Record<string, T>>): Record<string, T> {
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, fields[name] as T]));
}
