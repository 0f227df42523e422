import type { Statement } from '../../model/index.ts';
import { frameOf } from './occasions.ts';
import type { Reading } from './reading.ts';
import { foreignIntermediaries, linkKey, speakerOf } from './routes.ts';

const TELLS = `(?:told|tells|telling|spoke (?:to|with)|speaking (?:to|with)|said (?:to|in an interview with)|interview(?:ed)? (?:with|by)|confirmed to|replied to|wrote to|e-?mailed)`;
/** To whoever writes the page: "told this newspaper", "in an interview with us". */
const TO_THE_PAGE = new RegExp(
  String.raw`\b${TELLS} (?:this (?:newspaper|paper|website|site|magazine|outlet|reporter|station|writer)|our (?:reporter|correspondent|newspaper|paper)|us)\b`,
  'i',
);
/** To anybody who asks questions for a living, in words that the page may have heard. */
const TO_REPORTERS = new RegExp(
  String.raw`\b${TELLS} (?:the )?(?:reporters|journalists|the press)\b|\b(?:press|news) (?:conference|briefing)\b`,
  'i',
);

/** So many paragraphs away what somebody told reporters may be the same words. */
const NEAR = 1;

/**
 * Whether the page says that it heard the speaker of a statement itself (taxonomy 11 (c)): anywhere, where they spoke to
 * the publishing outlet; in the same or a neighbouring paragraph, where they spoke to reporters.
 */
export function hasDirectAccess(statement: Statement, reading: Reading): boolean {
  const speaker = speakerOf(statement.chainEffective);
  if (!speaker) return false;
  const key = linkKey(speaker);
  return (saidStraight(reading).get(key) ?? []).some(
    (access) => access.toPage || Math.abs(access.paragraph - statement.paragraph) <= NEAR,
  );
}

/** Where the page says that it, or the press, heard somebody. */
interface Access {
  paragraph: number;
  toPage: boolean;
}

const known = new WeakMap<Reading, ReadonlyMap<string, readonly Access[]>>();

/** For each speaker the places where the page or the press heard them. */
function saidStraight(reading: Reading): ReadonlyMap<string, readonly Access[]> {
  const cached = known.get(reading);
  if (cached) return cached;
  const outlet = reading.article.outlet?.toLowerCase() ?? '';
  const heard = new Map<string, Access[]>();
  for (const statement of reading.statements) {
    const speaker = speakerOf(statement.chainAsWritten);
    if (!speaker || statement.nested || foreignIntermediaries(reading, statement.chainAsWritten).length > 0)
      continue;
    const { words } = frameOf(reading, statement);
    const toPage = TO_THE_PAGE.test(words) || (outlet !== '' && told(words.toLowerCase(), outlet));
    if (!toPage && !TO_REPORTERS.test(words)) continue;
    const key = linkKey(speaker);
    heard.set(key, [...(heard.get(key) ?? []), { paragraph: statement.paragraph, toPage }]);
  }
  known.set(reading, heard);
  return heard;
}

/** "told the Harbour Times", on the page of the Harbour Times. */
const told = (words: string, outlet: string): boolean => {
  const at = words.indexOf(outlet.replace(/^the /, ''));
  return at > 0 && new RegExp(`${TELLS} (?:the )?$`, 'i').test(words.slice(Math.max(0, at - 60), at));
};
