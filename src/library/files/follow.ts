import { joinVersions } from '../../anchor/index.ts';
import type { Follow } from '../../store/backup/merge.ts';

/** Takes what belongs to a text along to the other text of the same article that stays. */
export const follow: Follow = (earlier, later) =>
  joinVersions({ ...earlier, notes: earlier.touched }, { ...later, notes: later.touched });
