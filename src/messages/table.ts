import type {
  Article,
  ArticleWithNotes,
  CardLanguage,
  HoverCard,
  HumanNote,
  Judgement,
  LibraryTotals,
  MachineNote,
  Retention,
  Settings,
  Severity,
  SiteChoice,
  SiteRules,
  Span,
  StatementLayer,
  VersionStep,
} from '../model/index.ts';

/** What the content script draws, from the machine's findings alone: quoted words, and the words of its notes. */
export interface Highlight {
  /** What a click on the words opens: a statement's id, or a note's. */
  noteId: string;
  /** The gravest note on these words; 'none': quoted words with nothing missing. */
  severity: Severity | 'none';
  span: Span;
}

/** All that stands on a page: what to mark, and what to show beside a marked place by its `noteId`. */
export interface Drawing {
  highlights: Highlight[];
  cards: Record<string, HoverCard>;
  language: CardLanguage;
  /** Words of a note are not there yet: the page is to be told of again when it has loaded. */
  awaited?: true;
}

/** Why there is nothing to show for a tab, each with a sentence of its own in the panel. */
export const NOTHING_REASONS = [
  'not-started', // the extension may not look at this tab until the reader asks
  'browser-page', // an address no extension may read
  'not-an-article',
  'no-text',
  'other-language',
  'too-long',
  'failed',
] as const;
export type NothingReason = (typeof NOTHING_REASONS)[number];

export type TabView =
  | { state: 'nothing'; reason: NothingReason; detail?: string }
  | { state: 'analysing' }
  /**
   * `kept`: false in a private window and where the store cannot be used; `problem` says why in the second case.
   * `openNote`: the note whose words were clicked just before the panel opened. `addQuote`: the words that the reader
   * asked to add just before, or null where none of the article's were selected.
   */
  | {
      state: 'ready';
      page: ArticleWithNotes;
      kept: boolean;
      problem?: StoreProblem;
      /** Not kept because the reader wants nothing new kept. */
      byChoice?: boolean;
      openNote?: string;
      addQuote?: { span: Span | null };
    };

export const STORE_PROBLEMS = ['full', 'newer-version', 'unavailable'] as const;
export type StoreProblem = (typeof STORE_PROBLEMS)[number];

/** The answer of every call that writes: said to be saved only when it is. */
export type Saved<T> =
  | { saved: true; value: T }
  /** `changed`: somebody else changed the record after the writer had seen it. */
  | { saved: false; problem: StoreProblem | 'private' | 'gone' | 'changed' };

/** What a person says of a statement, as far as the writer knows it. */
export type LayerInput = Omit<StatementLayer, 'kind' | 'id' | 'createdAt' | 'updatedAt' | 'followed'>;

/** What the content script says of its page. */
export type PageState =
  /** `loading`: more of it may come, so that words which are not there yet are not gone. */
  | { state: 'article'; article: Article; loading?: true }
  | { state: 'nothing'; reason: NothingReason; detail?: string };

/**
 * Every call between the extension's contexts: name → what goes in and what comes out.
 * Calls to a page go through `tabs.sendMessage`, all others through `runtime.sendMessage`.
 */
export interface ToBackground {
  /** From a content script: here is an article; answer with what to draw. `styled`: its styles were asked for before. */
  'page.found': { in: { page: PageState; styled: boolean }; out: Drawing };
  /** From the first look at a page: it is likely an article, so that the content script is wanted in this frame. */
  'page.likely': { in: null; out: null };
  /** From a page that has no article, but a large frame: look into the frames that may be read. */
  'page.frames': { in: null; out: null };
  /** From a content script: a highlight was clicked; opens the panel at its note. */
  'page.clicked': { in: { noteId: string }; out: null };
  /** From a content script: the reader scrolled to these highlighted words. */
  'page.at': { in: { noteId: string }; out: null };
  /** From the panel: the reader scrolled to the card of these words. `own`: as in `page.follow`. */
  'tab.follow': { in: { tabId: number; span: Span; own: boolean }; out: null };
  /** From the panel: what is known of this tab. */
  'tab.view': { in: { tabId: number }; out: TabView };
  /** From the panel: look at this tab now, even where the page does not look like an article. */
  'tab.analyse': { in: { tabId: number; force: boolean }; out: TabView };
  /** From the panel: scroll the tab's page to these words and flash them. `own`: as in `page.show`. */
  'tab.show': { in: { tabId: number; span: Span; own: boolean }; out: { shown: boolean } };
  'note.judge': { in: { articleId: string; noteId: string; judgement: Judgement }; out: Saved<MachineNote> };
  /** `noteId` is made by the caller, so that a call repeated after a failure writes one note. */
  'note.write': {
    in: {
      articleId: string;
      noteId: string;
      statementId: string | null;
      quote: string;
      anchor: Span | null;
      text: string;
    };
    out: Saved<HumanNote>;
  };
  /** `base`: what the note said when the writer saw it last. */
  'note.edit': {
    in: { articleId: string; noteId: string; text: string; base: string };
    out: Saved<HumanNote>;
  };
  /** `base`: `updatedAt` of the layer that the writer saw last; null for none. */
  'layer.write': { in: { layer: LayerInput; base: number | null }; out: Saved<StatementLayer> };
  /** Where the extension runs by itself, as far as the site of this address is concerned. */
  'site.read': { in: { url: string }; out: SiteChoice };
  /** The caller has asked the browser for the permission that the choice needs. */
  'site.choose': { in: { url: string; choice: SiteChoice }; out: SiteChoice };
  /** What changed in an article from visit to visit, the latest first. */
  'article.history': { in: { articleId: string }; out: VersionStep[] };
  'sites.read': { in: null; out: SiteRules };
  /** The caller has asked the browser for the permissions that the rules need. */
  'sites.set': { in: { rules: SiteRules }; out: SiteRules };
  'settings.change': { in: { change: Partial<Settings> }; out: Settings };
  /** A bundled, invented article, analysed and marked as these settings have it; `found`: notes without them. */
  'sample.read': {
    in: { settings: Settings };
    out: { page: ArticleWithNotes; highlights: Highlight[]; found: number };
  };
  'data.totals': { in: null; out: LibraryTotals };
  /** How many articles would be deleted at once if this were kept from now on; rejects where nobody can count. */
  'data.would-forget': { in: Pick<Settings, 'keep' | 'days'>; out: { articles: number } };
  'data.delete': { in: null; out: Saved<null> };
  /** How many earlier versions of an article are kept. Fewer than before: the others are deleted at once. */
  'retention.read': { in: null; out: Retention };
  /** How many earlier versions, of all articles, a choice would delete. */
  'retention.would-forget': { in: { retention: Retention }; out: { versions: number } };
  'retention.choose': { in: { retention: Retention }; out: Saved<Retention> };
  /** Deletes what a person wrote or corrected. */
  'note.delete': { in: { articleId: string; noteId: string }; out: Saved<null> };
  /** From the panel: the words that the reader selected on the tab's page; null for none of the article's. */
  'tab.selection': { in: { tabId: number }; out: { span: Span | null } };
}

export interface ToPage {
  /** Answer with the article, or why there is none. `force`: even if it does not look like one. */
  'page.read': { in: { force: boolean }; out: PageState };
  'page.draw': { in: Drawing; out: null };
  /** `own`: words that the reader chose, not the machine; they are marked for a moment and no longer. */
  'page.show': { in: { span: Span; own: boolean }; out: { shown: boolean } };
  /** Bring these words into sight, if they are not. `own`: as above; not marked at all, since nobody asked for it. */
  'page.follow': { in: { span: Span; own: boolean }; out: null };
  /** The words of the article that are selected. */
  'page.selection': { in: Record<string, never>; out: { span: Span | null } };
  /** Permission for these origins (match patterns) is gone: take highlights away and look no more. */
  'page.stop': { in: { origins: string[] }; out: null };
}

/** Broadcast to our own pages; nobody has to listen. */
export interface ToPanel {
  /** The tab's view changed: ask again. */
  'tab.changed': { in: { tabId: number }; out: null };
  /** Bring this note into view. */
  'note.open': { in: { tabId: number; noteId: string }; out: null };
  /** The reader asked for the next note, or the one before, and there is none. */
  'note.none': { in: { tabId: number; forward: boolean }; out: null };
  /** The reader scrolled to the words of this note or statement. */
  'note.at': { in: { tabId: number; noteId: string }; out: null };
  /** What a person said of this article was written, changed or deleted. */
  'notes.changed': { in: { articleId: string }; out: null };
}
