import type { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

/** What stands in for a slot that was not given: an ellipsis, "none" for a choice, 0 for a count. */
const STAND_IN = { plain: '…', choice: 'none', count: '0' };

/** The slots that a text asks for and that were not given, each with what stands in for it. */
export function missingSlots(ast: Ast, given: Readonly<Record<string, string>>): Record<string, string> {
  const missing: Record<string, string> = {};
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (!('value' in element)) continue;
      const name = String(element.value);
      const wanted = !Object.hasOwn(given, name) && !Object.hasOwn(missing, name);
      if ('options' in element) {
        if (wanted) missing[name] = 'offset' in element ? STAND_IN.count : STAND_IN.choice;
        for (const option of Object.values(element.options)) visit(option.value);
      } else if (element.type !== LITERAL && wanted) missing[name] = STAND_IN.plain;
    }
  };
  visit(ast);
  return missing;
}

/** The parser's number for literal text; its enumeration is not exported by intl-messageformat. */
const LITERAL = 0;
