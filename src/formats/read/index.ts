export { isWithoutText } from '../without-text.ts';
export { readFile } from './read-file.ts';
export type { ForeignJudgement, ForeignNote, Place, Reading, ReadingProblem } from './reading.ts';
