import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file in the shared material beside the checkout, or null where it is absent
 * (a user who clones the project does not have it); says so in one line, so that a skip is never silent.
 */
export function sharedPath(...parts: string[]): string | null {
  const path = fileURLToPath(new URL(['../../shared', ...parts].join('/'), import.meta.url));
  if (existsSync(path)) return path;
  console.log(`Skipped: ../shared/${parts.join('/')} is not beside this checkout.`);
  return null;
}
