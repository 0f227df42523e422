import type {
  Anchor,
  AnchorDecision,
  EngineVersion,
  HumanNote,
  NoteRecord,
  Paragraph,
  Span,
  Statement,
  StatementLayer,
} from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { statementAt } from './compare-versions.ts';
import { decideAnchors } from './decide-anchors.ts';
import { type DescribedText, describe, prepareText } from './describe.ts';

/** A version of an article as far as notes need it. */
export interface NotedVersion {
  text: string;
  paragraphs: readonly Paragraph[];
  statements: readonly Statement[];
  engine: EngineVersion;
}

/**
 * Takes notes along when an article is edited. A note whose words are unchanged is described anew in the new text;
 * any other keeps the description of the words it was written on, so that each later version is compared with those.
 * Notes that never had words, and machine notes that nobody judged or that the new analysis finds again, stay as
 * they are.
 *
 * @param found Keys of the gaps that the analysis of the new text finds.
 * @param textOf The text of a kept version by its `text/hash`; null where it is no longer kept.
 * @param complete False while the page still loads.
 */
export function followNotes(
  notes: readonly NoteRecord[],
  before: NotedVersion,
  now: NotedVersion,
  found: ReadonlySet<string>,
  textOf: (hash: string) => string | null,
  complete = true,
): NoteRecord[] {
  const described = prepareText(before.text, before.paragraphs);
  const anchors = notes.map((note) =>
    note.kind === 'machine' && (note.judgement === 'open' || found.has(note.id))
      ? null
      : (note.followed?.anchor ?? describedNow(note, before, described)),
  );
  const decisions = decided(
    anchors.filter((anchor) => anchor !== null),
    before.text,
    now.text,
    textOf,
    complete,
  );
  const describedAfter = prepareText(now.text, now.paragraphs);
  return notes.map((note, k) => {
    const anchor = anchors[k];
    const decision = anchor && decisions.get(anchor);
    if (!decision) return note;
    const same = decision.state === 'exact' || decision.state === 'moved';
    const renewed = same ? describedAgain(anchor, decision, now, describedAfter) : null;
    const followed = { anchor: renewed ?? anchor, decision };
    if (note.kind === 'machine') return { ...note, followed };
    return note.kind === 'human'
      ? placed({ ...note, followed }, decision, now)
      : laid({ ...note, followed }, decision, now);
  });
}

/** Decides anchors of any kept version, each against the text it was made on if that is still kept. */
function decided(
  anchors: readonly Anchor[],
  before: string,
  now: string,
  textOf: (hash: string) => string | null,
  complete: boolean,
): Map<Anchor, AnchorDecision> {
  const byText = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    byText.set(anchor.articleHash, [...(byText.get(anchor.articleHash) ?? []), anchor]);
  }
  const decisions = new Map<Anchor, AnchorDecision>();
  const hash = hashText(before);
  for (const [articleHash, group] of byText) {
    const text = articleHash === hash ? before : textOf(articleHash);
    for (const [k, decision] of decideAnchors(group, text, now, { complete }).entries()) {
      decisions.set(group[k]!, decision);
    }
  }
  return decisions;
}

/** A note that was never followed stands where it was written: in the text that is about to be replaced. */
function describedNow(note: NoteRecord, before: NotedVersion, described: DescribedText): Anchor | null {
  if (note.kind === 'layer') return describe(described, note.content ?? [note.anchor], [], before.engine);
  if (note.kind === 'machine') {
    const { anchor } = note.gap;
    const isThere = anchor !== null && anchor[1] <= before.text.length;
    return isThere ? describe(described, [anchor], [], before.engine) : null;
  }
  if (!note.anchor) return null;
  const statement = before.statements.find(({ id }) => id === note.statementId);
  const parts = statement && touches(statement.content, note.anchor) ? statement.content : [note.anchor];
  return describe(described, parts, statement?.source ?? [], before.engine);
}

function touches(spans: readonly Span[], [start, end]: Span): boolean {
  return spans.some((span) => span[0] < end && start < span[1]);
}

function describedAgain(
  anchor: Anchor,
  decision: AnchorDecision,
  now: NotedVersion,
  described: DescribedText,
): Anchor | null {
  const source = statementAt(decision.spans, now.statements)?.source ?? [];
  return anchor.speaker.length > 0 && source.length === 0
    ? null
    : describe(described, decision.spans, anchor.speaker.length > 0 ? source : [], now.engine);
}

/** A person's note goes to the statement that its words, or those in their place, belong to now. */
function placed(note: HumanNote, { spans }: AnchorDecision, now: NotedVersion): HumanNote {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return { ...note, anchor: null };
  const statement = note.statementId === null ? null : statementAt(spans, now.statements);
  return { ...note, anchor: [first[0], last[1]], statementId: statement?.id ?? note.statementId };
}

/** What a person said of a statement lies over its words, or those in their place; without any it keeps the old ones. */
function laid(layer: StatementLayer, { spans }: AnchorDecision, now: NotedVersion): StatementLayer {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return layer;
  const anchor: Span = [first[0], last[1]];
  return { ...layer, anchor, quote: now.text.slice(...anchor), content: layer.content && spans };
}
