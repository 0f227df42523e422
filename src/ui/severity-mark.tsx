import type { Severity } from '../model/index.ts';
import { useText } from './language.ts';

/** A shape of its own for each severity, so that colour is never the only sign. */
const SHAPES: Record<Severity, string> = {
  warning: 'M8 1.5 15 14.5H1z',
  notice: 'M8 1 15 8 8 15 1 8z',
  info: 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
};

/** The shape alone, for places where the word stands beside it. */
export function SeverityShape({ severity }: { severity: Severity }) {
  return (
    <svg class={`severity-shape severity-shape-${severity}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[severity]} />
    </svg>
  );
}

/** Severity as a shape and a word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const text = useText();
  return (
    <span class={`severity severity-${severity}`}>
      <SeverityShape severity={severity} />
      {text(`panel_severity_${severity}`)}
    </span>
  );
}
