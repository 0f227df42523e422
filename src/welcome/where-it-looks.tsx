import { useId, useState } from 'preact/hooks';
import { callBackground } from '../messages/client.ts';
import { EVERY_SITE, hostOf, patternOf, type SiteRules } from '../model/index.ts';
import { giveBackAccess, requestAccess } from '../platform/permissions.ts';
import { useText } from '../ui/language.ts';

const CHOICES = ['everywhere', 'chosen', 'click'] as const;
type Choice = (typeof CHOICES)[number];

const choiceOf = ({ everywhere, always }: SiteRules): Choice =>
  everywhere ? 'everywhere' : always.length > 0 ? 'chosen' : 'click';

/** Where the extension looks by itself. The browser is asked only when the reader chooses, and for no more than that. */
export function WhereItLooks({ rules: first }: { rules: SiteRules }) {
  const text = useText();
  const id = useId();
  const [rules, setRules] = useState(first);
  const [choice, setChoice] = useState<Choice>(choiceOf(first));
  const [said, setSaid] = useState('');

  /** Access first, in the reader's own gesture: the browser forgets it at the first await. */
  const set = async (next: SiteRules, needed: string[], unneeded: string[] = []): Promise<boolean> => {
    const granted = needed.length === 0 || (await requestAccess(needed).catch(() => false));
    if (!granted) {
      setSaid(text('panel_site_refused'));
      return false;
    }
    const now = await callBackground('sites.set', { rules: next }).catch(() => null);
    if (now && unneeded.length > 0) await giveBackAccess(unneeded);
    setSaid(text(now ? 'options_done' : 'options_not_done'));
    if (now) setRules(now);
    return now !== null;
  };
  const choose = async (wanted: Choice) => {
    setSaid('');
    if (wanted === 'everywhere') {
      if (await set({ ...rules, everywhere: true }, [EVERY_SITE])) setChoice(wanted);
    } else if (wanted === 'chosen') {
      if (!rules.everywhere || (await set({ ...rules, everywhere: false }, [], [EVERY_SITE])))
        setChoice(wanted);
    } else {
      const unneeded = [...(rules.everywhere ? [EVERY_SITE] : []), ...rules.always.map(patternOf)];
      if (await set({ ...rules, everywhere: false, always: [] }, [], unneeded)) setChoice(wanted);
    }
  };
  return (
    <fieldset class="choices">
      <legend class="unseen">{text('panel_site_legend')}</legend>
      {CHOICES.map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name={id}
            value={one}
            checked={choice === one}
            onClick={(event) => {
              if (choice === one) return;
              // The dot moves when the browser has agreed.
              event.preventDefault();
              void choose(one);
            }}
          />
          <span>
            <strong>{text(`welcome_where_${one}`)}</strong>
            <span class="aside">{text(`welcome_where_${one}_help`)}</span>
          </span>
        </label>
      ))}
      {choice === 'chosen' && (
        <Hosts
          label="options_sites_always"
          hosts={rules.always}
          onAdd={(host) => set({ ...rules, always: [...rules.always, host] }, [patternOf(host)])}
          onRemove={(host) =>
            void set(
              { ...rules, always: rules.always.filter((other) => other !== host) },
              [],
              [patternOf(host)],
            )
          }
        />
      )}
      <Hosts
        label="options_sites_never"
        hosts={rules.never}
        onAdd={(host) => set({ ...rules, never: [...rules.never, host] }, [])}
        onRemove={(host) => void set({ ...rules, never: rules.never.filter((other) => other !== host) }, [])}
      />
      <p class="aside" role="status">
        {said}
      </p>
    </fieldset>
  );
}

interface HostsProps {
  /** Key of the list's name. */
  label: string;
  hosts: readonly string[];
  onAdd(host: string): Promise<boolean>;
  onRemove(host: string): void;
}

/** A list of sites, each with a button that takes it off, and a field for one more. */
function Hosts({ label, hosts, onAdd, onRemove }: HostsProps) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState(false);
  const add = () => {
    const host = hostOf(/^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
    const readable = host !== null && /^[\p{L}\p{N}.-]+$/u.test(host) && URL.canParse(`https://${host}`);
    setUnread(!readable);
    if (readable) void onAdd(new URL(`https://${host}`).hostname).then((done) => done && setTyped(''));
  };
  return (
    <form
      class="hosts"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{text(label)}</label>
      <span class="hosts-row">
        <input
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          placeholder="news.example"
          autocomplete="off"
          value={typed}
          aria-invalid={unread}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('options_sites_add')}
        </button>
      </span>
      {unread && (
        <p class="failure" role="alert">
          {text('options_sites_unread')}
        </p>
      )}
      {hosts.length > 0 && (
        <ul class="host-list">
          {hosts.map((host) => (
            <li key={host}>
              <bdi>{host}</bdi>
              <button type="button" class="link" onClick={() => onRemove(host)}>
                {text('options_sites_remove', { host })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
