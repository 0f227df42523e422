import type { MachineNote, Span } from '../model/index.ts';
import type { EvidenceWords } from './evidence.ts';
import { useText } from './language.ts';

interface Props {
  note: MachineNote;
  evidence: EvidenceWords[];
  onShow(span: Span): void;
}

/** How we know: the words that show the gap, what news codes say, and which rule found it how surely. */
export function NoteEvidence({ note, evidence, onShow }: Props) {
  const text = useText();
  const { gap } = note;
  return (
    <div class="evidence">
      {evidence.length > 0 && (
        <>
          <h4>{text('panel_evidence_words')}</h4>
          <ul class="evidence-words">
            {evidence.map((piece) => (
              <li key={piece.span.join()}>
                <button type="button" class="evidence-jump" onClick={() => onShow(piece.span)}>
                  <span dir="auto">
                    {piece.before}
                    <mark>{piece.words}</mark>
                    {piece.after}
                  </span>{' '}
                  <span class="evidence-place">
                    {text('panel_evidence_paragraph', { kind: piece.kind, number: String(piece.paragraph) })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {gap.standards.length > 0 && (
        <>
          <h4>{text('panel_evidence_standards')}</h4>
          <ul class="evidence-standards">
            {gap.standards.map((key) => (
              <li key={key}>{text(standardText(key))}</li>
            ))}
          </ul>
        </>
      )}
      <p class="evidence-rule">
        {text('panel_evidence_rule', {
          rule: gap.rule.id,
          version: gap.rule.version,
          sure: sureness(gap.confidence),
          percent: String(Math.round(gap.confidence * 100)),
        })}
      </p>
    </div>
  );
}

/** `AP-SPEC` → the key of the sentence that says what that code asks for. */
export const standardText = (key: string): string => `standard_${key.replaceAll(/[^A-Za-z0-9]/g, '_')}`;

/** Which words stand for a confidence. */
const sureness = (confidence: number): 'high' | 'fair' | 'low' =>
  confidence >= 0.9 ? 'high' : confidence >= 0.7 ? 'fair' : 'low';
