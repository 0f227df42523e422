import { textFragmentLink } from '../../formats/text-fragment.ts';
import type { ArticleRecord } from '../../model/index.ts';
import { useLocale, useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Card } from '../state/cards.ts';

/** Takes a card's words elsewhere: with who said them and where they stand, or as a link that leads to them. */
export function CopyActions({ card, article }: { card: Card; article: ArticleRecord }) {
  const text = useText();
  const locale = useLocale();
  const { actions } = usePanel();
  const copyQuote = () => {
    const chain = card.statement?.chainEffective ?? [];
    const names = (role: string) =>
      chain
        .filter((link) => link.role === role)
        .flatMap(({ resolvesTo, surface }) => resolvesTo ?? surface ?? []);
    const between = names('intermediary');
    const published = new Date(article.published ?? Number.NaN);
    const quote = text('panel_copy_quote', {
      words: card.words.join(' … ').replace(/^[“”"„«‘'‹]+|[“”"»’'›]+$/gu, ''),
      speaker: card.statement?.speaker.name ?? names('speaker')[0] ?? 'none',
      through: between.length > 0 ? new Intl.ListFormat(locale).format(between) : 'none',
      outlet: article.outlet ?? 'none',
      title: article.title,
      date: Number.isNaN(published.getTime())
        ? 'none'
        : published.toLocaleDateString(locale, { dateStyle: 'long' }),
      address: article.canonicalUrl,
    });
    return actions.copy(quote, 'panel_said_quote_copied');
  };
  const copyLink = () => actions.copy(textFragmentLink(article, card.span!), 'panel_said_link_copied');
  return (
    <>
      {card.statement && (
        <button type="button" class="link" onClick={() => void copyQuote()}>
          {text('panel_card_copy_quote')}
        </button>
      )}
      <button type="button" class="link" onClick={() => void copyLink()}>
        {text('panel_card_copy_link')}
      </button>
    </>
  );
}
