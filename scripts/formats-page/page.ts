import texts from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { EXPORT_FORMATS, type ExportFormatName, recordFromStore } from '../../src/formats/index.ts';
import { createWording } from '../../src/wording/index.ts';
import { SAMPLE } from './sample-article.ts';

const wording = createWording(texts, 'en');

const HEAD = `# Files that leave, and files that come in

Every format is written from one record an article (\`src/formats/record.ts\`), by the panel, the library and the command
line alike, piece by piece, so that 100,000 statements need no more memory than one article. The fields of the record
are told in [command-line.md](command-line.md#the-record); [record.schema.json](record.schema.json) is its JSON Schema.
Below, each format with whom it is for, by which software not ours it is tested (\`npm run test:readers\`), and a real
sample: one invented article of one sentence, written by \`npm run docs:formats\`. Long lines are cut at ${'`…`'}.

What an export can be told: everything, what a list of the library shows, or only what a person confirmed or wrote; one
file, or one an article (from the library in a zip file, from the command line in a folder); the reader's name beside
their judgements. Every judgement tells who made it, where a name was given, and the edition of the codebook that it
follows, in every format that has the gaps. \`onrecord convert\` writes a saved file in every other format (command-line.md). **Without the articles' text**, for sharing
where the text cannot be, the text is left out and no stretch of more than 60 characters of it remains: longer
quotations are cut to their beginning and end, offsets and the text's hash stay.
`;

const ABOUT: Record<ExportFormatName, { title: string; language: string; says: string }> = {
  ndjson: {
    title: 'NDJSON',
    language: 'json',
    says: 'For pipelines: a record a line. Read by ajv with the JSON Schema; imported again it gives the same bytes.',
  },
  json: { title: 'JSON', language: 'json', says: 'The same, indented, as one object or one list.' },
  csv: {
    title: 'CSV',
    language: 'text',
    says: 'For Excel, R and pandas: a row a statement and gap. Read by csv-parse, and opened and saved by LibreOffice, with every cell equal. A cell that a spreadsheet would compute has an apostrophe before it, which can be taken off again (command-line.md). From the extension it begins with a byte-order mark, without which Excel takes it for another encoding.',
  },
  codebook: {
    title: 'Codebook of the CSV',
    language: 'text',
    says: 'What each column holds and means. It is the same for all records.',
  },
  jsonld: {
    title: 'W3C Web Annotation (JSON-LD)',
    language: 'json',
    says: "For archives and linked data: an AnnotationCollection; a page holds about a thousand annotations, the first in the collection, the others in `@included`. Every MUST assertion of the W3C's test suite on annotations, collections and pages holds, and jsonld expands it in safe mode. Words are told by a quote on the page and by a position in the exported text, never by a position on the page. `onrecord:data`, a JSON literal of our own context, holds the whole record: imported again it gives the same bytes.",
  },
  hypothesis: {
    title: 'Hypothesis JSON',
    language: 'json',
    says: 'For classrooms and newsrooms: the file that “Import” in the Hypothesis client takes. Tested against its documented shape; it was not tried in the client itself. Read in again where its articles are, it gives back every judgement, note and correction as it was (`onrecord`, which Hypothesis leaves alone, carries them). What went through Hypothesis, which keeps words, tags and text only, is known again by its tags: nothing that is here comes twice, and a judgement comes without its time.',
  },
  html: {
    title: 'Report (HTML)',
    language: 'html',
    says: 'For readers and editors: one file that runs nothing and loads nothing, light and dark, and prints an article a page. Read by an HTML parser: all words there, none of them markup.',
  },
  markdown: {
    title: 'Report (Markdown)',
    language: 'markdown',
    says: 'The same in CommonMark, read by markdown-it with HTML allowed.',
  },
  ris: {
    title: 'RIS',
    language: 'text',
    says: 'The articles alone, for reference managers. Read by citation-js.',
  },
  'csl-json': {
    title: 'CSL-JSON',
    language: 'json',
    says: 'The articles alone, for Zotero and pandoc. Read by citation-js.',
  },
};

const IN = `## What can come in

The library reads, by their content and not by their name: our NDJSON, JSON, Web Annotation and Hypothesis files, backups
([data.md](data.md)), other programs' Web Annotations (one alone, a list, a page or a collection), Hypothesis exports,
and a CSV of a colleague's judgements (columns \`article_id\`, \`note_id\`, \`note_judgement\`, and if they are there
\`note_judged_at\`, \`note_coder\`, \`note_codebook\`; without the last they count as of this version's edition). A dry
run first tells what would be new, what changes, what conflicts and what cannot be read; nothing comes in before the
reader says so, and then all of it or nothing.

- What is amiss is told with the file's name, the line (of a list the item too, of a backup the record) and the field:
  fields that are missing or of another kind, bytes that are no UTF-8, JSON that breaks off or is none, halves of
  characters, times without a zone, ids that come twice. Of a record that is too long only the line is told.
- Other people's annotations become notes on the same words, found by their quote; one whose words are gone, or stand in
  several places, is refused with a sentence. Positions counted in another text are never used.
- A text that came from no address is kept under the name it was given; another text of that name is another article.
- Where another text of an article is kept here, that text stays, and only what people made comes in.
- A file with a part of an article (only what was confirmed, or a selection; it says \`"partial":true\`) replaces nothing: what
  people made of it joins the article here. Where that is not here, the part comes in, and a visit completes it.
- A judgement that differs from one here is a conflict: the newer stays, or the one of the side that is chosen.
- A time without its zone is refused; what tells no time at all counts as older than what is here.
- A file shared without the articles' text, or a Hypothesis file of ours, joins articles that are kept here, and no others.
- Half of a surrogate pair is no character: an export writes U+FFFD in its place, and an import refuses it.
`;

const LONGEST = 400;
const LINES = 40;

const shortened = (sample: string): string => {
  const lines = sample
    .replace(/<style>.*?<\/style>/s, '<style>…</style>')
    .trimEnd()
    .split(/\r?\n/);
  const cut = lines
    .slice(0, LINES)
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  return [...cut, ...(lines.length > LINES ? ['…'] : [])].join('\n');
};

/** docs/formats.md as Markdown. */
export async function formatsPage(): Promise<string> {
  const sections: string[] = [];
  for (const [name, { title, language, says }] of Object.entries(ABOUT)) {
    const { write, extension } = EXPORT_FORMATS[name as ExportFormatName];
    const record = recordFromStore(SAMPLE, wording, 'Ilse');
    let sample = '';
    for await (const part of write([record], { now: Date.UTC(2027, 1, 9, 18), wording, single: true }))
      sample += part;
    sections.push(
      `## ${title}\n\n\`--format ${name}\`, \`.${extension}\`. ${says}\n\n\`\`\`\`${language}\n${shortened(sample)}\n\`\`\`\`\n`,
    );
  }
  return `${HEAD}\n${sections.join('\n')}\n${IN}`;
}
