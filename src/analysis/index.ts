export { type AnalysisOptions, analyse, DEFAULT_MIN_CONFIDENCE } from './analyse.ts';
export { ENGINE } from './engine.ts';
