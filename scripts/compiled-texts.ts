import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import { isWordedAsItStands, type Message } from '../src/wording/index.ts';

/** The beginnings of keys that only the command line or other pages than the panel use. */
const ELSEWHERE = /^(action|cli|command|extension|import|library|menu|options|page|report|sample|welcome)_/;
const TEXTS = /\/_locales\/\w+\/messages\.json$/;
/** After an import: without the texts that the panel never shows, so that it opens quickly. */
const QUERY = '?panel';
const PARSER = '@formatjs/icu-messageformat-parser';

/**
 * Takes texts apart when the package is built, as IntlMessageFormat would each time one is shown, so that its parser,
 * as large as all texts of the panel, stays out of the package.
 */
export const compiledTexts = (): Plugin => ({
  name: 'compiled-texts',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source === PARSER) return this.resolve(`${PARSER}/no-parser.js`, importer);
    const forPanel = source.endsWith(QUERY);
    const path = forPanel ? source.slice(0, -QUERY.length) : source;
    if (!TEXTS.test(path)) return null;
    const found = await this.resolve(path, importer, { skipSelf: true });
    return found && `${found.id.slice(0, -'.json'.length)}.${forPanel ? 'panel' : 'all'}.js`;
  },
  load(id) {
    const [, file, which] = /^(.*\/messages)\.(panel|all)\.js$/.exec(id) ?? [];
    if (!file) return null;
    const texts: Texts = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    const shown = takenApart(texts, (key) => which === 'all' || !ELSEWHERE.test(key));
    // Key and text alone travel: three hundred times "message" would be half a kilobyte.
    return `const texts = JSON.parse(${JSON.stringify(JSON.stringify(shown))});
      for (const key in texts) texts[key] = { message: texts[key] };
      export default texts;`;
  },
});

type Texts = Readonly<Record<string, { message: string }>>;

/** Texts by their keys: as they stand, and those with slots as the parser gives them. */
export const takenApart = (texts: Texts, wanted: (key: string) => boolean): Record<string, Message> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => wanted(key))
      .map(([key, { message }]) => [key, isWordedAsItStands(message) ? message : apart(message)]),
  );

const apart = (message: string): Message =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
