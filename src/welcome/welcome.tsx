import type { Settings, SiteRules } from '../model/index.ts';
import { useText } from '../ui/language.ts';
import { Sample } from './sample.tsx';
import { WhereItLooks } from './where-it-looks.tsx';

/** The first page a reader sees: what the extension does, where it may look, how to begin, and a live sample. */
export function Welcome({ settings, rules }: { settings: Settings; rules: SiteRules }) {
  const text = useText();
  return (
    <main class="sheet">
      <h1>{text('welcome_title')}</h1>
      <p class="lead">{text('welcome_lead')}</p>
      <ul class="points">
        <li>{text('welcome_point_marks')}</li>
        <li>{text('welcome_point_judges')}</li>
        <li>
          <strong>{text('welcome_point_private')}</strong>
        </li>
      </ul>
      <section class="block" aria-labelledby="where">
        <h2 id="where">{text('welcome_where')}</h2>
        <p class="aside">{text('welcome_where_help')}</p>
        <WhereItLooks rules={rules} />
      </section>
      <section class="block" aria-labelledby="next">
        <h2 id="next">{text('welcome_next')}</h2>
        <p>{text('welcome_next_help')}</p>
        <p>
          <a href="/src/options/index.html">{text('welcome_options')}</a>
        </p>
      </section>
      <section class="block" aria-labelledby="try">
        <h2 id="try">{text('welcome_sample')}</h2>
        <p class="aside">{text('welcome_sample_help')}</p>
        <Sample settings={settings} />
      </section>
    </main>
  );
}
