import type { IntlMessageFormat } from 'intl-messageformat';

/** A text in ICU MessageFormat, or what the parser makes of it. */
export type Message = string | ReturnType<IntlMessageFormat['getAst']>;

/** Whether a text has neither slots nor escaped marks, so that it is shown as it is written. */
export const isWordedAsItStands = (message: Message): message is string =>
  typeof message === 'string' && !/[{}']/.test(message);
