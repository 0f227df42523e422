import type { LayerInput } from '../../messages/table.ts';
import type { Article, NamedAs, Span, Statement, StatementLayer } from '../../model/index.ts';
import { type DraftStorage, type DraftsOf, keepDrafts } from './drafts.ts';

/** What a person is about to say of a statement, or of words that the machine missed. */
export interface LayerDraft {
  articleId: string;
  statementId: string;
  added: boolean;
  speaker: string;
  namedAs: NamedAs;
  content: Span[];
  /** As typed, separated by commas. */
  tags: string;
  /** `updatedAt` of the layer that editing began with; null for none. */
  base: number | null;
  /** Whether its form is shown. A draft that is put aside stays until it is saved or thrown away. */
  open: boolean;
}

export type LayerDrafts = DraftsOf<LayerDraft>;
export const createLayerDrafts = (
  storage: DraftStorage | null,
  mayKeep: (articleId: string) => boolean,
): LayerDrafts =>
  keepDrafts<LayerDraft>(
    'onrecord.corrections',
    ['articleId', 'statementId', 'speaker', 'tags'],
    storage,
    mayKeep,
  );

/** Where the form for a statement stands: one draft a statement. */
export const layerDraftKey = (articleId: string, statementId: string): string =>
  `${articleId} ${statementId}`;

/** Begins with what the reader sees now. */
export function draftOfStatement(
  articleId: string,
  statement: Statement,
  layer: StatementLayer | null,
): LayerDraft {
  const { speaker } = statement;
  return {
    articleId,
    statementId: layer?.statementId ?? statement.id,
    added: layer?.added ?? false,
    speaker: speaker.name ?? statement.chainEffective.at(-1)?.surface ?? '',
    namedAs: speaker.namedAs,
    content: statement.content,
    tags: layer?.tags.join(', ') ?? '',
    base: layer?.updatedAt ?? null,
    open: true,
  };
}

/** Begins with the words that the machine missed. */
export const draftOfWords = (articleId: string, statementId: string, span: Span): LayerDraft => ({
  articleId,
  statementId,
  added: true,
  speaker: '',
  namedAs: 'named-person',
  content: [span],
  tags: '',
  base: null,
  open: true,
});

/** Separated by commas, each once, without white space around them. */
export const tagsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,،、，]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/**
 * What is saved of a draft: only what differs from the machine's statement.
 *
 * @param machine the statement as the machine found it; null for words that it missed
 * @returns null where nothing differs
 */
export function layerOfDraft(
  draft: LayerDraft,
  machine: Statement | null,
  { text }: Pick<Article, 'text'>,
): LayerInput | null {
  const first = draft.content[0];
  const last = draft.content.at(-1);
  if (!first || !last) return null;
  const anchor: Span = [first[0], last[1]];
  const name = draft.speaker.trim() || null;
  const speaker = {
    name: draft.namedAs === 'none' ? null : name,
    namedAs: name ? draft.namedAs : ('none' as const),
  };
  const before = machine && draftOfStatement(draft.articleId, machine, null);
  const sameSpeaker = before?.speaker.trim() === draft.speaker.trim() && before.namedAs === draft.namedAs;
  const sameWords = before !== null && JSON.stringify(before.content) === JSON.stringify(draft.content);
  const tags = tagsOf(draft.tags);
  if (sameSpeaker && sameWords && tags.length === 0) return null;
  return {
    articleId: draft.articleId,
    statementId: draft.statementId,
    added: draft.added,
    speaker: sameSpeaker ? null : speaker,
    content: sameWords ? null : draft.content,
    tags,
    quote: text.slice(...anchor),
    anchor,
  };
}
