import { wholeCharacters } from './whole-characters.ts';

/** `JSON.stringify` writes halves of surrogate pairs so, and nothing else that is likely in a text. */
const HALF = /\\ud[89a-f]/;

/**
 * A value as JSON that any program can read: halves of surrogate pairs, which are no characters and which UTF-8 cannot
 * hold, give way to U+FFFD, so that no reader stumbles over them and an import of ours need not refuse the file.
 */
export function jsonText(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  return HALF.test(json) ? JSON.stringify(value, whole, indent) : json;
}

const whole = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? wholeCharacters(value) : value;
