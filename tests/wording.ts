import texts from '../assets/_locales/en/messages.json' with { type: 'json' };
import { createWording } from '../src/wording/index.ts';

/** The texts as a reader sees them. */
export const wording = createWording(texts, 'en');
