import type { ArticleWithNotes, HumanNote, MachineNote, Statement, StatementLayer } from '../model/index.ts';
import { followedGap, followedLayer } from './followed-words.ts';
import type { ExportedCorrection, ExportedGap, ExportedNote, ExportRecord } from './record.ts';

/**
 * The inverse of `recordFromStore`: what a store holds of an article, told from a record that came out of a file.
 *
 * @param now stands for a time that the record does not tell, in milliseconds since 1970
 */
export function keptFromRecord(record: ExportRecord, now: number): ArticleWithNotes {
  const { body: _, firstSeen, lastSeen, ...article } = record.article;
  const time = (iso: string | null) => milliseconds(iso) ?? now;
  return {
    article: {
      id: record.id,
      ...article,
      engine: record.engine,
      analysedLanguage: record.language,
      analysedGenre: record.genre,
      sources: record.sources,
      firstSeen: time(firstSeen),
      lastSeen: time(lastSeen),
      ...(record.partial && { partial: true }),
    },
    statements: record.statements.map(({ quote: _, sourceQuote: __, ...statement }): Statement => statement),
    notes: [
      ...record.gaps.map((gap) => machineNote(gap, record)),
      ...record.notes.map((note): HumanNote => ({ ...authored(note, record.id, time), kind: 'human' })),
      ...record.corrections.map(
        (correction): StatementLayer => ({
          ...authored(correction, record.id, time),
          ...followedLayer(correction, record.engine),
          kind: 'layer',
        }),
      ),
    ],
  };
}

function machineNote(exported: ExportedGap, { id, article, engine }: ExportRecord): MachineNote {
  const { quote: _, judgement, judgedAt, coder, codebook, current, note, ...gap } = exported;
  const { text: __, ...words } = note;
  return {
    kind: 'machine',
    articleId: id,
    id: gap.key,
    gap: { ...gap, note: words },
    judgement,
    judgedAt: milliseconds(judgedAt),
    ...(coder !== null && { judgedBy: coder }),
    ...(codebook !== null && { codebook }),
    current,
    ...followedGap(exported, article.text, engine),
  };
}

/** What a person wrote, with its article, its author where one is told, and its times as numbers. */
function authored<T extends ExportedNote | ExportedCorrection>(
  exported: T,
  articleId: string,
  time: (iso: string | null) => number,
) {
  const { writtenBy, createdAt, updatedAt, ...rest } = exported;
  return {
    ...rest,
    articleId,
    ...(writtenBy !== null && { writtenBy }),
    createdAt: time(createdAt),
    updatedAt: time(updatedAt),
  };
}

const milliseconds = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
