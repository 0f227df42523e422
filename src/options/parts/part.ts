import type { Settings } from '../../model/index.ts';

/** What every part of the options gets. */
export interface PartProps {
  settings: Settings;
  onChange(part: Partial<Settings>): Promise<void>;
}
