import { useEffect, useState } from 'preact/hooks';
import { SITE_CHOICES, type SiteChoice } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';

/** When the extension looks at pages of this site: on a click, always, on all sites, or never by itself. */
export function SiteChoicePart({ url }: { url: string }) {
  const text = useText();
  const { sites } = usePanel();
  const [choice, setChoice] = useState<SiteChoice | null>(null);
  const [refused, setRefused] = useState(false);
  const host = URL.canParse(url) ? new URL(url).hostname : url;

  useEffect(() => {
    setChoice(null);
    void sites.choice(url).then(setChoice, () => setChoice(null));
  }, [sites, url]);

  const choose = async (wanted: SiteChoice) => {
    const now = await sites.choose(url, wanted).catch(() => null);
    setRefused(now === null);
    setChoice(now ?? (await sites.choice(url).catch(() => choice)));
  };

  if (choice === null) return null;
  return (
    <fieldset class="sites">
      <legend>{text('panel_site_legend')}</legend>
      {SITE_CHOICES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="site-choice"
            value={one}
            checked={choice === one}
            onChange={() => void choose(one)}
          />
          <span>{text(`panel_site_${one.replaceAll('-', '_')}`, { host })}</span>
        </label>
      ))}
      <p role="status">{refused ? text('panel_site_refused') : ''}</p>
    </fieldset>
  );
}
