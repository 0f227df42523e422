import { WEIGHTS_NAME } from '../attribution/en/weights/model.ts';
import type { EngineVersion } from '../model/index.ts';

/** Names the rules and weights that an analysis was made with; goes up whenever an analysis may come out otherwise. */
export const ENGINE: EngineVersion = { name: 'onrecord', version: '0.5.0', weights: WEIGHTS_NAME };
