import type { ComponentType } from 'preact';
import { AddPart } from '../parts/add-part.tsx';
import { BackupPart } from '../parts/backup-part.tsx';
import { ExportPart } from '../parts/export-part.tsx';
import { RestorePart } from '../parts/restore-part.tsx';

/** Something that can be done with files; each is a section of the page of files, under its own heading. */
export interface FileAction {
  id: string;
  /** Key of its heading. */
  title: string;
  Part: ComponentType;
}

/** What leaves the library. */
export const EXPORTS: readonly FileAction[] = [
  { id: 'export', title: 'library_export_title', Part: ExportPart },
  { id: 'backup', title: 'library_backup_title', Part: BackupPart },
];

/** What comes into it. */
export const IMPORTS: readonly FileAction[] = [
  { id: 'add', title: 'library_add_title', Part: AddPart },
  { id: 'restore', title: 'library_restore_title', Part: RestorePart },
];
