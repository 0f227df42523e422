import type { Saved, TabView } from '../messages/table.ts';
import type { HumanNote, Judgement, MachineNote, Span } from '../model/index.ts';

/** What a person wrote, and where. `noteId` is made by the writer, so that saving twice makes one note. */
export interface NewNote {
  articleId: string;
  noteId: string;
  statementId: string | null;
  quote: string;
  anchor: Span | null;
  text: string;
}

/**
 * All that the panel asks of the rest of the extension, for the tab it stands beside.
 * Every call may reject when nobody answers; the panel then says so and loses nothing.
 */
export interface PanelBackend {
  view(): Promise<TabView>;
  /** `force`: even if the page does not look like an article. */
  analyse(force: boolean): Promise<TabView>;
  /** Scrolls the page to the words and flashes them; false where they are no longer there. */
  show(span: Span): Promise<boolean>;
  judge(articleId: string, noteId: string, judgement: Judgement): Promise<Saved<MachineNote>>;
  write(note: NewNote): Promise<Saved<HumanNote>>;
  edit(articleId: string, noteId: string, text: string): Promise<Saved<HumanNote>>;
  remove(articleId: string, noteId: string): Promise<Saved<null>>;
  /** `ask`: what the panel shows may be out of date. */
  onChange(ask: () => void): void;
  /** `open`: bring this note into view. */
  onOpenNote(open: (noteId: string) => void): void;
}
