import * as v from 'valibot';
import { shapeProblem } from './check-record.ts';
import { isoOrNull, unreadableTime } from './read-time.ts';
import type { ForeignNote, Place, Reading } from './reading.ts';

const text = v.string();
const many = <T extends v.GenericSchema>(one: T) => v.union([v.array(one), one]);

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.exactOptional(text),
  suffix: v.exactOptional(text),
});
/** Selectors of every other kind are passed over: they count in a text, or a document, that we do not have. */
const selector = v.union([quoteSelector, v.object({ type: v.optional(text) }), text]);
type QuoteSelector = v.InferOutput<typeof quoteSelector>;

const target = v.union([
  text,
  v.object({ source: v.union([text, v.object({ id: text })]), selector: v.optional(many(selector)) }),
  v.object({ id: text }),
]);

const body = v.union([
  text,
  v.object({ value: text, purpose: v.optional(many(text)) }),
  v.object({ id: v.optional(text) }),
]);

const agent = v.union([text, v.object({ name: v.optional(many(text)), id: v.optional(text) })]);

/** As much of the Web Annotation model (sections 3 and 4) as a note on words has a place for. */
const ANNOTATION = v.object({
  id: text,
  target: many(target),
  body: v.optional(many(body)),
  bodyValue: v.optional(text),
  creator: v.optional(many(agent)),
  created: v.optional(text),
  modified: v.optional(text),
});

type Annotation = v.InferOutput<typeof ANNOTATION>;

/** An annotation that another program wrote, as a note on its first target. */
export function noteFromAnnotation(value: unknown, place: Place): Reading {
  const shaped = v.safeParse(ANNOTATION, value, { abortEarly: true });
  if (!shaped.success) return { kind: 'problem', place, problem: shapeProblem(shaped.issues[0]) };
  const annotation = shaped.output;
  const first = list(annotation.target)[0];
  if (first === undefined)
    return { kind: 'problem', place, problem: { key: 'import_problem_field', slots: { field: 'target' } } };
  const amiss = unreadableTime({ created: annotation.created, modified: annotation.modified });
  if (amiss) return { kind: 'problem', place, problem: amiss };
  const bodies = list(annotation.body ?? []);
  return {
    kind: 'note',
    place,
    note: {
      id: annotation.id,
      page: pageOf(first),
      title: null,
      words: wordsOf(first),
      text: annotation.bodyValue ?? bodies.flatMap(said).join('\n\n'),
      tags: bodies.flatMap(tagged),
      author: authorOf(annotation.creator),
      createdAt: isoOrNull(annotation.created),
      updatedAt: isoOrNull(annotation.modified),
      edited: annotation.modified !== annotation.created,
      own: null,
    },
  };
}

type Target = v.InferOutput<typeof target>;
type Body = v.InferOutput<typeof body>;

const list = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

function pageOf(target: Target): string {
  if (typeof target === 'string') return target;
  if ('id' in target) return target.id;
  return typeof target.source === 'string' ? target.source : target.source.id;
}

function wordsOf(target: Target): ForeignNote['words'] {
  if (typeof target === 'string' || !('source' in target)) return null;
  const quote = list(target.selector ?? []).find((it): it is QuoteSelector => v.is(quoteSelector, it));
  return quote ? { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' } : null;
}

const isTag = (body: Body): boolean =>
  typeof body !== 'string' && 'purpose' in body && list(body.purpose ?? []).includes('tagging');
const wordsIn = (body: Body): string[] => (typeof body !== 'string' && 'value' in body ? [body.value] : []);
const said = (body: Body): string[] => (isTag(body) ? [] : wordsIn(body));
const tagged = (body: Body): string[] => (isTag(body) ? wordsIn(body) : []);

function authorOf(creator: Annotation['creator']): string | null {
  const first = list(creator ?? [])[0];
  if (first === undefined || typeof first === 'string') return first ?? null;
  return list(first.name ?? [])[0] ?? first.id ?? null;
}
