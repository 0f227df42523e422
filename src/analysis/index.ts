export { DEFAULT_MIN_CONFIDENCE } from '../gaps/index.ts';
export { type AnalysisOptions, analyse } from './analyse.ts';
export { ENGINE } from './engine.ts';
