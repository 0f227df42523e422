import fc from 'fast-check';
import { GAP_IDS, type Gap, SEVERITIES, type Span } from '../src/model/index.ts';
import { confidence, few, hostileText, orNull, some } from './arbitrary-text.ts';

/** A gap of hostile text on some of these statements. */
export const gap = (span: fc.Arbitrary<Span>, statementIds: string[]) =>
  some<Gap>(
    {
      key: hostileText,
      id: fc.constantFrom(...GAP_IDS),
      rule: fc.record({ id: hostileText, version: hostileText }),
      severity: fc.constantFrom(...SEVERITIES),
      statements: fc.uniqueArray(fc.oneof(fc.constantFrom(...statementIds, 'gone'), hostileText), {
        maxLength: 3,
      }),
      anchor: orNull(span),
      evidence: few(span),
      group: hostileText,
      repeat: fc.boolean(),
      standards: few(hostileText),
      note: fc.record({
        key: fc.constantFrom('gap_floating_quote', 'gap_unnamed_group', 'unheard_of'),
        slots: fc.dictionary(fc.constantFrom('candidate', 'descriptor', '__proto__', 'z', 'a'), hostileText),
      }),
      confidence,
      attributes: some(
        {
          subtype: hostileText,
          resolution: hostileText,
          candidate: hostileText,
          reasonText: hostileText,
          reasonQuality: hostileText,
        },
        [],
      ),
    },
    [
      'key',
      'id',
      'rule',
      'severity',
      'statements',
      'anchor',
      'evidence',
      'group',
      'standards',
      'note',
      'confidence',
      'attributes',
    ],
  );
