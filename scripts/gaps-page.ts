/**
 * Writes docs/gaps.md from the rules, the texts and the invented stories, so that rules and documentation cannot
 * drift apart; a test of the repository compares the two.
 *
 *   npm run docs:gaps
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import texts from '../assets/_locales/en/messages.json' with { type: 'json' };
import { analyse } from '../src/analysis/index.ts';
import { RULES, type Rule } from '../src/gaps/index.ts';
import { createWording } from '../src/wording/index.ts';
import { articleOf, readStory, type Story, storyNames } from '../tests/stories.ts';

const HEAD = `# The sourcing gaps

A gap is an absence on the page that a reader can check by looking. It is never a verdict on truth, motive or quality.
Every id is **tentative** until people have coded a sample of articles by the same tests and agreed well enough.
Severities: *info* is ordinary practice, useful to know; *notice* means that leading codes advise more than the page
gives; *warning* that a reader cannot tell whose words these are or how they came.

This page is written by \`npm run docs:gaps\` from the rules in \`src/gaps\`, their texts and the stories in
\`tests/stories\`; the keys of the standards are told in [standards.md](standards.md). A story marked *not yet right* is
one that the engine is known to get otherwise.
`;

const wording = createWording(texts, 'en');
const stories = storyNames().map(readStory);

/** The whole page as Markdown. */
export function gapsPage(): string {
  return `${HEAD}\n${RULES.map(section).join('\n')}`;
}

function section(rule: Rule, index: number): string {
  const title = wording.text(`gap_${rule.id.replaceAll('-', '_')}_title`);
  const own = (kind: Story['kind']) =>
    stories.filter((story) => story.gap === rule.id && story.kind === kind);
  return [
    `## ${index + 1}. ${title}`,
    '',
    `\`${rule.id}\`, version ${rule.version}, tentative. Rests on ${rule.standards.join(', ')}.`,
    '',
    rule.test,
    '',
    'No gap where',
    ...rule.exceptions.map((exception) => `- ${exception},`),
    '',
    'Stories:',
    ...own('positive').map((story) => `- ${told(rule, story)}${noteOf(rule, story)}`),
    ...own('negative').map((story) => `- *none:* ${told(rule, story)}`),
    ...own('near-miss').map((story) => `- *near miss:* ${told(rule, story)}`),
    '',
  ].join('\n');
}

/** A story, and why its gap does not yet come out as it is to. */
function told({ id }: Rule, { name, phenomenon, misses = {} }: Story): string {
  const missed = Object.entries({ ...misses.lacks, ...misses.adds }).find(([line]) =>
    line.startsWith(`${id}: `),
  );
  return `${name}: ${phenomenon}${missed ? ` **Not yet right:** ${missed[1]}` : ''}`;
}

function noteOf(rule: Rule, story: Story): string {
  const gap = analyse(articleOf(story.name)).gaps.find(({ id }) => id === rule.id);
  return gap ? `\n  > ${wording.text(gap.note.key, gap.note.slots)}` : '';
}

const script = process.argv[1];
if (script && import.meta.url === pathToFileURL(script).href) {
  writeFileSync(join(import.meta.dirname, '../docs/gaps.md'), gapsPage());
}
