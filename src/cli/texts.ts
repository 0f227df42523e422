import texts from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { createWording } from '../wording/index.ts';

/** The texts of the command line, and of the notes that it prints. */
export const wording = createWording(texts, 'en');
