export { isWithoutText } from './check-record.ts';
export { readFile } from './read-file.ts';
export type { ForeignJudgement, ForeignNote, Place, Reading, ReadingProblem } from './reading.ts';
