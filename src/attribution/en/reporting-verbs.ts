/**
 * Verbs that credit words or thoughts to somebody, by what stands beside them.
 * Collected from news usage; the classes follow how each verb takes its content.
 */

/** Take a quotation or a that-clause: "X said that …", "…, X said". */
const SAYING = `say add state note claim argue explain insist declare announce warn acknowledge admit allege assert
  believe comment concede conclude confirm contend continue counter deny disclose emphasize emphasise exclaim
  maintain mention observe predict proclaim promise quip recall recount reiterate remark repeat reply report respond
  retort reveal stress suggest testify tweet vow write joke boast caution complain confess conclude estimate figure
  fear hint imply indicate lament opine pledge point posit propose protest reckon remember scoff snap speculate
  stipulate swear think underscore underline interject muse groan sigh shout yell scream whisper mutter intone
  chime laugh begin volunteer offer agree hold determine find show`;
/** Take an addressee first: "X told the panel that …". */
const TELLING = 'tell inform assure remind notify advise warn ask promise';
/** Take a person or thing and what it is said to be: "X called it “…”". */
const CALLING = `call describe dismiss label brand slam denounce condemn hail praise blame accuse criticize criticise
  reject blast characterize characterise dub deride mock defend decry credit admire rate term`;
/** Hand on somebody else's words: "A quoted B as saying". */
const RELAYING = 'quote cite';
/** Ask somebody to do something: "X urged them to …". */
const URGING = 'urge instruct press order demand call implore beg encourage invite request';

export type ReportingClass = 'saying' | 'telling' | 'calling' | 'relaying' | 'urging';

/** Past and past participle where they are not made with -ed. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  think: ['thought'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  hold: ['held'],
  find: ['found'],
  show: ['showed', 'shown'],
  begin: ['began', 'begun'],
};
const DOUBLED = new Set(['quip', 'admit', 'snap', 'slam', 'dub', 'beg']);

export interface ReportingForm {
  lemma: string;
  classes: ReadonlySet<ReportingClass>;
  form: 'base' | 'third-person' | 'past' | 'participle';
}

/** Every form of the reporting verbs, lower case, with what it is a form of. */
export const REPORTING_FORMS: ReadonlyMap<string, ReportingForm> = buildForms();

function buildForms(): Map<string, ReportingForm> {
  const classesOf = new Map<string, Set<ReportingClass>>();
  const lists: [ReportingClass, string][] = [
    ['saying', SAYING],
    ['telling', TELLING],
    ['calling', CALLING],
    ['relaying', RELAYING],
    ['urging', URGING],
  ];
  for (const [name, list] of lists) {
    for (const lemma of list.split(/\s+/)) {
      const classes = classesOf.get(lemma) ?? new Set();
      classesOf.set(lemma, classes.add(name));
    }
  }
  const forms = new Map<string, ReportingForm>();
  for (const [lemma, classes] of classesOf) {
    forms.set(participle(lemma), { lemma, classes, form: 'participle' });
    for (const past of IRREGULAR[lemma] ?? [regularPast(lemma)])
      forms.set(past, { lemma, classes, form: 'past' });
    forms.set(thirdPerson(lemma), { lemma, classes, form: 'third-person' });
    forms.set(lemma, { lemma, classes, form: 'base' });
  }
  return forms;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${DOUBLED.has(lemma) ? lemma + lemma.at(-1) : lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function participle(lemma: string): string {
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return `${DOUBLED.has(lemma) || lemma === 'begin' ? lemma + lemma.at(-1) : lemma}ing`;
}
