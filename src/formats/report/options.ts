import type { Wording } from '../../wording/index.ts';
import type { ExportOptions } from '../export.ts';

export interface ReportOptions extends ExportOptions {
  /** The words between what the record says. */
  wording: Wording;
}
