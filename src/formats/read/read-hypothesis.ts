import * as v from 'valibot';
import { GAP_IDS, JUDGEMENTS } from '../../model/index.ts';
import { CODEBOOK_TAG, OWN_KINDS, OWN_TAG } from '../hypothesis.ts';
import { plainFromMarkdown } from '../markdown-text.ts';
import { shapeProblem } from './check-record.ts';
import { IdsOnce } from './ids-once.ts';
import { isOwn, OwnParts } from './own-hypothesis.ts';
import { readItems } from './read-items.ts';
import { isoOrNull, unreadableTime } from './read-time.ts';
import type { OwnMark, Place, Reading } from './reading.ts';

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

/**
 * A file of Hypothesis's "Export": its annotations become notes. In a file that we wrote, what people made comes back
 * as what it was.
 */
export async function* readHypothesis(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  const own = new OwnParts();
  const others = new IdsOnce();
  yield* readItems(chunks, ANNOTATIONS, (value, place) =>
    isOwn(value) ? own.add(value, place) : others.first(readAnnotation(value, place)),
  );
  yield* own.finish();
}

function readAnnotation(value: unknown, place: Place): Reading {
  const shaped = v.safeParse(ANNOTATION, value, { abortEarly: true });
  if (!shaped.success) return { kind: 'problem', place, problem: shapeProblem(shaped.issues[0]) };
  const it = shaped.output;
  const amiss = unreadableTime({ created: it.created, updated: it.updated });
  if (amiss) return { kind: 'problem', place, problem: amiss };
  const selector = it.target[0]?.selector?.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  const title = it.document?.title;
  const own = ownMark(it.tags);
  return {
    kind: 'note',
    place,
    note: {
      id: it.id,
      page: it.uri,
      title: (Array.isArray(title) ? title[0] : title) ?? null,
      words: selector ? { exact: selector.exact!, prefix: selector.prefix, suffix: selector.suffix } : null,
      // Others write Markdown, and their marks say something; ours only keep the words from becoming marks.
      text: own ? plainFromMarkdown(it.text) : it.text,
      tags: own?.kind === 'note' ? it.tags.slice(2) : it.tags,
      author: it.user_info?.display_name || it.user || null,
      createdAt: isoOrNull(it.created),
      updatedAt: isoOrNull(it.updated),
      edited: it.updated !== it.created,
      own,
    },
  };
}

/** The first two tags of an annotation of ours say what it is; see hypothesis.ts. */
function ownMark([first, second, ...others]: readonly string[]): OwnMark | null {
  if (first !== OWN_TAG || second === undefined) return null;
  const kind = OWN_KINDS.find((known) => known === second);
  if (kind) return { kind };
  const gapId = GAP_IDS.find((known) => known === second);
  if (!gapId) return null;
  return {
    kind: 'gap',
    gapId,
    judgement: JUDGEMENTS.find((known) => others.includes(known)) ?? null,
    codebook: others.find((tag) => tag.startsWith(CODEBOOK_TAG))?.slice(CODEBOOK_TAG.length) ?? null,
  };
}
