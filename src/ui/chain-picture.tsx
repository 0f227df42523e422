import type { ChainLink } from '../model/index.ts';
import { Candidates } from './candidates.tsx';
import { stationName } from './hover-card-text.ts';
import { useText } from './language.ts';
import { isUnnamed } from './sourcing.ts';
import './chain-picture.css';

interface Props {
  /** Publisher first, the one who said it last. */
  chain: readonly ChainLink[];
  /** Name of the outlet whose page it is, where the chain does not say. */
  outlet: string | null;
}

/**
 * The way some words took, as a picture: this page on top, who passed them on below, and at the end who said them.
 * Somebody who is not named is an open, dashed station. A route without anybody in between is one line.
 */
export function ChainPicture({ chain, outlet }: Props) {
  const text = useText();
  const straight = chain.length <= 2 && !chain.some((link) => link.candidates?.length);
  return (
    <ol class={straight ? 'route route-straight' : 'route route-long'} aria-label={text('panel_route_label')}>
      {chain.map((link, index) => (
        <li
          key={`${index} ${link.surface}`}
          class={`station station-${stationKind(link)}${isUnnamedNext(chain[index + 1]) ? ' station-before-unnamed' : ''}`}
        >
          <span class="station-dot" aria-hidden="true" />
          <span class="station-text">
            <StationName link={link} outlet={straight ? null : outlet} />{' '}
            <StationFacts link={link} straight={straight} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const isUnnamedNext = (next: ChainLink | undefined): boolean => next !== undefined && isUnnamed(next);

const stationKind = (link: ChainLink): string => {
  if (link.role === 'publisher') return 'page';
  if (link.namedAs === 'none') return 'nobody';
  return isUnnamed(link) ? 'unnamed' : 'named';
};

function StationName({ link, outlet }: { link: ChainLink; outlet: string | null }) {
  const text = useText();
  const name = stationName(link, outlet, text);
  if (link.role === 'publisher' || link.namedAs === 'none') {
    return (
      <span class="station-name" dir="auto">
        {name}
      </span>
    );
  }
  return (
    <strong class="station-name" dir="auto">
      {name}
    </strong>
  );
}

/** What a reader wants to know of a station besides its name: its part, where it published, where else it is named. */
function StationFacts({ link, straight }: { link: ChainLink; straight: boolean }) {
  const text = useText();
  const part = stationPart(link, straight);
  const facts =
    straight || link.role === 'publisher' ? [] : [link.medium, link.occasion, link.place, link.date];
  const elsewhere = link.role !== 'publisher' && link.explicit === 'carried-over';
  const shown = [...facts, elsewhere ? text('panel_route_carried_over') : null].filter((fact) => fact);
  return (
    <>
      {part && <span class="station-part">{text(part)}</span>}
      {shown.length > 0 && (
        <span class="station-facts">
          {shown.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
      )}
      {link.candidates && link.candidates.length > 0 && <Candidates names={link.candidates} />}
    </>
  );
}

/** Key of the few words on what a station did. On a straight route the speaker's kind says enough. */
function stationPart(link: ChainLink, straight: boolean): string | null {
  if (link.role === 'publisher' || link.namedAs === 'none') return null;
  if (isUnnamed(link))
    return link.role === 'speaker' ? 'panel_route_speaker_unnamed' : 'panel_route_passed_on_unnamed';
  if (link.role === 'intermediary') return 'panel_route_passed_on';
  if (!straight) return 'panel_route_speaker';
  return link.namedAs === 'named-person' ? null : `panel_route_kind_${link.namedAs.replace('-', '_')}`;
}
