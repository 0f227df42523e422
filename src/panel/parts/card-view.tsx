import type { ArticleRecord } from '../../model/index.ts';
import { ChainPicture } from '../../ui/chain-picture.tsx';
import { Clamped } from '../../ui/clamped.tsx';
import { gapTitle } from '../../ui/gap-title.ts';
import { speakerOf } from '../../ui/hover-card-text.ts';
import { useText } from '../../ui/language.ts';
import type { Card, Pointer } from '../state/cards.ts';
import { CardActions } from './card-actions.tsx';
import { LayerLine } from './layer-line.tsx';
import { MachineNotes } from './machine-notes.tsx';
import { OwnNote } from './own-note.tsx';

interface Props {
  card: Card;
  article: ArticleRecord;
  /** Counted from 1, among so many. */
  position: number;
  total: number;
  onGoTo(cardKey: string): void;
}

/** One card: the words, the way they came, what is missing, what the reader wrote, and what can be done. */
export function CardView({ card, article, position, total, onGoTo }: Props) {
  return (
    <article
      class={`card card-${card.kind} card-${graveness(card)}`}
      data-card={card.key}
      tabIndex={-1}
      aria-labelledby={`h-${card.key}`}
      aria-posinset={position}
      aria-setsize={total}
    >
      <CardHeading card={card} />
      {card.words.length > 0 && (
        <blockquote class="words" data-show={card.span?.join()} lang={article.analysedLanguage} dir="auto">
          <Clamped lines={2}>
            {card.words.map((piece, index) => (
              <span key={index} class="words-piece">
                {piece}
              </span>
            ))}
          </Clamped>
        </blockquote>
      )}
      {card.statement && <ChainPicture chain={card.statement.chainEffective} outlet={article.outlet} />}
      {card.layer && <LayerLine layer={card.layer} />}
      <MachineNotes notes={card.notes} />
      {card.pointers.map((pointer) => (
        <PointerLine key={pointer.note.id} pointer={pointer} onGoTo={onGoTo} />
      ))}
      {card.own.map((note) => (
        <OwnNote key={note.id} note={note} gone={card.kind === 'gone'} />
      ))}
      {card.lost.map((layer) => (
        <div key={layer.id} class="own" data-note={layer.id} tabIndex={-1}>
          <blockquote class="own-quote" dir="auto">
            <Clamped lines={2}>{layer.quote}</Clamped>
          </blockquote>
          {layer.speaker?.name && (
            <p class="own-text" dir="auto">
              {layer.speaker.name}
            </p>
          )}
          <LayerLine layer={layer} />
        </div>
      ))}
      <CardActions card={card} article={article} />
    </article>
  );
}

/** The card's name for those who go from heading to heading; in sight only where the card shows no words. */
function CardHeading({ card }: { card: Card }) {
  const text = useText();
  const inSight = card.kind === 'article' || card.kind === 'gone';
  return (
    <>
      <h2 id={`h-${card.key}`} class={inSight ? 'card-title' : 'unseen'}>
        {card.kind === 'statement'
          ? text('panel_card_statement', { speaker: (card.statement && speakerOf(card.statement)) ?? 'none' })
          : text(`panel_card_${card.kind}`)}
      </h2>
      {card.kind === 'gone' && <p class="card-aside">{text('panel_card_gone_help')}</p>}
      {card.statement?.nested && <p class="card-aside">{text('panel_card_nested')}</p>}
    </>
  );
}

/** A note that stands on an earlier card and holds here too. */
function PointerLine({ pointer, onGoTo }: { pointer: Pointer; onGoTo(cardKey: string): void }) {
  const text = useText();
  if (pointer.note.judgement === 'dismissed') return null;
  return (
    <p class="pointer">
      <button type="button" class="link" onClick={() => onGoTo(pointer.cardKey)}>
        {text('panel_card_pointer', { title: text(gapTitle(pointer.note.gap.id)) })}
      </button>
    </p>
  );
}

/** The gravest note that nobody dismissed gives the card its edge; a card without any stays calm. */
function graveness(card: Card): string {
  const severities = card.notes
    .filter(({ lead }) => lead.judgement !== 'dismissed')
    .map(({ lead }) => lead.gap.severity);
  if (card.kind === 'article' && card.notes.length + card.own.length === 0) return 'bare';
  if (severities.includes('warning')) return 'warning';
  return severities.includes('notice') ? 'notice' : 'calm';
}
