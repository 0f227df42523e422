import type { Anchor, Span } from '../model/index.ts';
import { hullOf } from './selectors.ts';

/** A record read as an anchor, or the reason why it is none. */
export type AnchorReading =
  | { ok: true; anchor: Anchor }
  | { ok: false; problem: 'not-an-anchor' | 'other-version' | 'impossible-position' };

const LONGEST_TEXT = 1 << 26;

/** Reads a record that comes from outside (an import, an older version, a changed file). Never throws. */
export function readAnchor(record: unknown): AnchorReading {
  if (!isObject(record)) return { ok: false, problem: 'not-an-anchor' };
  if (typeof record.version === 'number' && record.version !== 1)
    return { ok: false, problem: 'other-version' };
  const { engine, paragraph, speaker, parts } = record;
  const whole =
    record.version === 1 &&
    ['articleHash', 'exact', 'prefix', 'suffix'].every((name) => typeof record[name] === 'string') &&
    isObject(engine) &&
    ['name', 'version', 'weights'].every((name) => typeof engine[name] === 'string') &&
    isObject(paragraph) &&
    Number.isSafeInteger(paragraph.index) &&
    typeof paragraph.hash === 'string' &&
    isTextOrNull(paragraph.before) &&
    isTextOrNull(paragraph.after) &&
    Array.isArray(speaker) &&
    speaker.every((one) => isObject(one) && typeof one.exact === 'string' && Array.isArray(one.span)) &&
    Array.isArray(parts) &&
    parts.every((part) => Array.isArray(part));
  if (!whole) return { ok: false, problem: 'not-an-anchor' };
  const anchor = record as unknown as Anchor;
  const spans = [...anchor.parts, ...anchor.speaker.map(({ span }) => span)];
  const [start, end] = hullOf(anchor);
  const possible =
    anchor.parts.length > 0 &&
    spans.every(isSpan) &&
    anchor.parts.every((part, k) => k === 0 || part[0] >= anchor.parts[k - 1]![1]) &&
    end - start === anchor.exact.length &&
    anchor.speaker.every(({ exact, span }) => span[1] - span[0] === exact.length);
  return possible ? { ok: true, anchor } : { ok: false, problem: 'impossible-position' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isSpan(span: Span): boolean {
  const [start, end] = span;
  return (
    span.length === 2 &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    start >= 0 &&
    start <= end &&
    end <= LONGEST_TEXT
  );
}
