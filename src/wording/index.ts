export { isWordedAsItStands, type Message } from './compiled.ts';
export { createWording, type Wording, type WordingCatalogue } from './wording.ts';
export { WordingError, type WordingProblem } from './wording-error.ts';
