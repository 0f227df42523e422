import type { ExportRecord } from '../src/formats/index.ts';
import type { ArticleWithNotes, HumanNote, MachineNote, Statement } from '../src/model/index.ts';

/** The other way round: what the store held, told from a record that came back from a file. */
export function keptFromRecord(record: ExportRecord): ArticleWithNotes {
  const { body: _, firstSeen, lastSeen, ...article } = record.article;
  return {
    article: {
      id: record.id,
      ...article,
      engine: record.engine,
      analysedLanguage: record.language,
      analysedGenre: record.genre,
      sources: record.sources,
      firstSeen: Date.parse(firstSeen!),
      lastSeen: Date.parse(lastSeen!),
    },
    statements: record.statements.map(({ quote: _, sourceQuote: __, ...statement }): Statement => statement),
    notes: [
      ...record.gaps.map(({ quote: _, judgement, judgedAt, current, note, ...gap }): MachineNote => {
        const { text: __, ...words } = note;
        return {
          kind: 'machine',
          articleId: record.id,
          id: gap.key,
          gap: { ...gap, note: words },
          judgement,
          judgedAt: judgedAt === null ? null : Date.parse(judgedAt),
          current,
        };
      }),
      ...record.notes.map(
        (note): HumanNote => ({
          ...note,
          kind: 'human',
          articleId: record.id,
          createdAt: Date.parse(note.createdAt!),
          updatedAt: Date.parse(note.updatedAt!),
        }),
      ),
    ],
  };
}
