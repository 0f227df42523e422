import { useEffect, useRef, useState } from 'preact/hooks';
import { callBackground } from '../messages/client.ts';
import type { Highlight as Marked, ToBackground } from '../messages/table.ts';
import type { ArticleRecord, MachineNote, Settings } from '../model/index.ts';
import highlightStyle from '../page/highlights.css?url';
import groundStyle from '../page/styles/ground.css?url';
import linesStyle from '../page/styles/lines.css?url';
import { arrange, type Card } from '../panel/state/cards.ts';
import { ChainPicture } from '../ui/chain-picture.tsx';
import { gapTitle } from '../ui/gap-title.ts';
import { useText } from '../ui/language.ts';
import { NoteCard } from '../ui/note-card.tsx';
import './sample.css';

type SampleView = ToBackground['sample.read']['out'];

interface Props {
  settings: Settings;
  /** Whether to say how many of all notes these settings show. */
  counted?: boolean;
}

/** An invented article as the extension shows it with these settings: read by the engine, marked by the same styles. */
export function Sample({ settings, counted = false }: Props) {
  const text = useText();
  const [view, setView] = useState<SampleView | null>(null);
  const { threshold, highlights } = settings;
  const hidden = settings.hiddenGaps.join();
  useEffect(() => {
    let asked = true;
    void callBackground('sample.read', { settings }).then(
      (answer) => asked && setView(answer),
      () => undefined,
    );
    return () => {
      asked = false;
    };
  }, [threshold, highlights, hidden]);
  if (!view) return <div class="sample" aria-busy="true" />;
  const notes = view.page.notes.filter((note): note is MachineNote => note.kind === 'machine');
  return (
    <div class="sample">
      <section aria-labelledby="sample-page">
        <h3 id="sample-page">{text('sample_page')}</h3>
        <SamplePage view={view} style={highlights} />
      </section>
      <section aria-labelledby="sample-notes">
        <h3 id="sample-notes">{text('sample_notes')}</h3>
        {counted && (
          <p class="sample-count" role="status">
            {text('sample_count', { shown: String(notes.length), all: String(view.found) })}
          </p>
        )}
        {counted && settings.hiddenGaps.length > 0 && (
          <p class="sample-count" data-example="hidden">
            {text('sample_hidden', {
              count: String(settings.hiddenGaps.length),
              kinds: settings.hiddenGaps.map((gap) => text(gapTitle(gap))).join('; '),
            })}
          </p>
        )}
        {arrange(view.page)
          .filter((card) => card.notes.length > 0)
          .map((card) => (
            <SampleCard key={card.key} card={card} article={view.page.article} />
          ))}
      </section>
    </div>
  );
}

/** A card as the panel shows it, without what can be done with it. */
function SampleCard({ card, article }: { card: Card; article: ArticleRecord }) {
  const gravest = card.notes[0]!.lead.gap.severity;
  return (
    <div class={`card card-${gravest}`}>
      {card.words.length > 0 && (
        <blockquote class="words" lang="en" dir="auto">
          {card.words.join(' … ')}
        </blockquote>
      )}
      {card.statement && <ChainPicture chain={card.statement.chainEffective} outlet={article.outlet} />}
      {card.notes.map(({ lead, folded }) => (
        <NoteCard
          key={lead.id}
          note={lead}
          repeats={folded.length}
          evidence={() => []}
          mayJudge={false}
          saving={false}
          failure={null}
          onJudge={async () => false}
          onShow={() => undefined}
        />
      ))}
    </div>
  );
}

/** The style sheets of pages, as the reader's choice lays them over each other. */
const styleSheets = (style: Settings['highlights']): string[] => [
  highlightStyle,
  ...(style === 'lines' ? [linesStyle] : []),
  ...(style === 'ground' ? [groundStyle] : []),
];

function SamplePage({ view, style }: { view: SampleView; style: Settings['highlights'] }) {
  const page = useRef<HTMLDivElement>(null);
  const { text: words, paragraphs } = view.page.article;
  useEffect(() => {
    if (page.current) mark(page.current, paragraphs, view.highlights);
  }, [view]);
  return (
    <div class="sample-page" ref={page} lang="en" dir="ltr">
      {styleSheets(style).map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <p class="sample-outlet">{view.page.article.outlet}</p>
      {paragraphs.map(({ start, end }, index) =>
        index === 0 ? (
          <p key={start} class="sample-title" data-start={start}>
            {words.slice(start, end)}
          </p>
        ) : (
          <p key={start} data-start={start}>
            {words.slice(start, end)}
          </p>
        ),
      )}
    </div>
  );
}

/** Marks words as the content script does: one text node a paragraph makes the places plain. */
function mark(
  page: HTMLElement,
  paragraphs: readonly { start: number; end: number }[],
  highlights: readonly Marked[],
): void {
  for (const severity of ['none', 'info', 'notice', 'warning'] as const) {
    const ranges = highlights
      .filter((highlight) => highlight.severity === severity)
      .flatMap(({ span: [start, end] }) => {
        const home = paragraphs.find((paragraph) => paragraph.start <= start && end <= paragraph.end);
        const node = home && page.querySelector(`[data-start="${home.start}"]`)?.firstChild;
        if (!home || !node) return [];
        const range = new Range();
        range.setStart(node, start - home.start);
        range.setEnd(node, end - home.start);
        return [range];
      });
    CSS.highlights.set(`onrecord-${severity}`, new Highlight(...ranges));
  }
}
