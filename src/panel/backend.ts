import type { LayerInput, Saved, TabView } from '../messages/table.ts';
import type { HumanNote, Judgement, MachineNote, Span, StatementLayer, VersionStep } from '../model/index.ts';

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
  /**
   * Scrolls the page to the words and flashes them; false where they are no longer there. `own`: the reader chose them,
   * so that the page is not to know them for longer than that.
   */
  show(span: Span, own: boolean): Promise<boolean>;
  /** Brings the words into sight on the page, because the reader came to their card. */
  follow(span: Span, own: boolean): Promise<unknown>;
  judge(articleId: string, noteId: string, judgement: Judgement): Promise<Saved<MachineNote>>;
  write(note: NewNote): Promise<Saved<HumanNote>>;
  /** `base`: what the note said when the writer saw it last. */
  edit(articleId: string, noteId: string, text: string, base: string): Promise<Saved<HumanNote>>;
  /** `base`: `updatedAt` of the layer that the writer saw last; null for none. */
  layer(layer: LayerInput, base: number | null): Promise<Saved<StatementLayer>>;
  /** The words of the article that the reader selected on the page; null for none. */
  selection(): Promise<Span | null>;
  remove(articleId: string, noteId: string): Promise<Saved<null>>;
  /** What changed in an article from visit to visit, the latest first. */
  history(articleId: string): Promise<VersionStep[]>;
  /** `ask`: what the panel shows may be out of date. */
  onChange(ask: () => void): void;
  /** `open`: bring this note into view. */
  onOpenNote(open: (noteId: string) => void): void;
  /** `none`: the reader asked for the next note, or the one before, by a key of the browser, and there is none. */
  onNoNote(none: (forward: boolean) => void): void;
  /** `at`: the reader scrolled the page to the words of this note or statement. */
  onAt(at: (noteId: string) => void): void;
  /** `hear`: what a person said of this article was changed, perhaps in another window. */
  onNotesChanged(hear: (articleId: string) => void): void;
}
