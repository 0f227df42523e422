import * as v from 'valibot';
import { ownName } from '../iri.ts';
import { plainFromMarkdown } from '../markdown-text.ts';
import { shapeProblem } from './check-record.ts';
import { readItems } from './read-items.ts';
import { isoOrNull, unreadableTime } from './read-time.ts';
import type { Place, Reading } from './reading.ts';

const text = v.string();

/** What Hypothesis's own import keeps of an annotation (target, tags, text, uri, document), and who made it when. */
const ANNOTATION = v.object({
  id: v.optional(text, ''),
  uri: text,
  text: v.optional(text, ''),
  tags: v.optional(v.array(text), []),
  user: v.optional(text),
  user_info: v.nullish(v.object({ display_name: v.nullish(text) })),
  created: v.optional(text),
  updated: v.optional(text),
  document: v.optional(v.object({ title: v.optional(v.union([text, v.array(text)])) })),
  target: v.optional(
    v.array(
      v.object({
        selector: v.optional(
          v.array(
            v.object({
              type: text,
              exact: v.optional(text),
              prefix: v.optional(text, ''),
              suffix: v.optional(text, ''),
            }),
          ),
        ),
      }),
    ),
    [],
  ),
});

const ANNOTATIONS = new Set(['annotations']);

/** A file of Hypothesis's "Export": its annotations become notes. */
export async function* readHypothesis(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  yield* readItems(chunks, ANNOTATIONS, (value, place) => [readAnnotation(value, place)]);
}

function readAnnotation(value: unknown, place: Place): Reading {
  const shaped = v.safeParse(ANNOTATION, value, { abortEarly: true });
  if (!shaped.success) return { kind: 'problem', place, problem: shapeProblem(shaped.issues[0]) };
  const it = shaped.output;
  const amiss = unreadableTime({ created: it.created, updated: it.updated });
  if (amiss) return { kind: 'problem', place, problem: amiss };
  const selector = it.target[0]?.selector?.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  const title = it.document?.title;
  return {
    kind: 'note',
    place,
    note: {
      id: it.id,
      page: it.uri,
      title: (Array.isArray(title) ? title[0] : title) ?? null,
      words: selector ? { exact: selector.exact!, prefix: selector.prefix, suffix: selector.suffix } : null,
      // Others write Markdown, and their marks say something; ours only keep the words from becoming marks.
      text: it.id.startsWith(ownName('')) ? plainFromMarkdown(it.text) : it.text,
      tags: it.tags,
      author: it.user_info?.display_name || it.user || null,
      createdAt: isoOrNull(it.created),
      updatedAt: isoOrNull(it.updated),
    },
  };
}
