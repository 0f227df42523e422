import { wholeCharacters } from '../../formats/whole-characters.ts';

/** Stands for the address of an article that came from none: its name, which is that of a file or of a text in one. */
export const fileAddress = (name: string): string => `file:${encodeURIComponent(wholeCharacters(name))}`;

/** Two texts of one name are two articles: the second is told from the first by its hash (`text/hash`). */
export const addressOfText = (address: string, textHash: string): string => `${address}?text=${textHash}`;

export const isFileAddress = (address: string): boolean => address.startsWith('file:');
