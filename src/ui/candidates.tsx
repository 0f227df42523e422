import { useText } from './language.ts';

/** Whom an unnamed person could be: the names the page gives without saying which. */
export function Candidates({ names }: { names: readonly string[] }) {
  const text = useText();
  return (
    <span class="candidates">
      <span class="candidates-label">{text('panel_route_could_be')}</span>
      <ul>
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </span>
  );
}
