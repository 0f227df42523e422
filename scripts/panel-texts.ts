import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The beginnings of keys that only the command line or other pages than the panel use. */
const ELSEWHERE = /^(action|cli|command|extension|import|library|menu|options|page|report|sample|welcome)_/;
const QUERY = '?panel';

/** Gives `messages.json?panel`: the texts without those that the panel never shows, so that it opens quickly. */
export const panelTexts = (): Plugin => ({
  name: 'panel-texts',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(QUERY)) return null;
    const found = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
    return found && `${found.id.replace(/\.json$/, '')}.panel.js`;
  },
  load(id) {
    if (!id.endsWith('messages.panel.js')) return null;
    const texts: Record<string, { message: string }> = JSON.parse(
      readFileSync(id.replace('.panel.js', '.json'), 'utf8'),
    );
    const shown = Object.entries(texts)
      .filter(([key]) => !ELSEWHERE.test(key))
      .map(([key, { message }]) => [key, message]);
    // Key and text alone travel: three hundred times "message" would be half a kilobyte.
    return `const texts = ${JSON.stringify(Object.fromEntries(shown))};
      for (const key in texts) texts[key] = { message: texts[key] };
      export default texts;`;
  },
});
