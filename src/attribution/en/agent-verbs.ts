/** What those have done who bear a name made from a verb, and what is said for it: founders founded or started. */
const VERBS: Readonly<Record<string, string>> = {
  founder: 'founded co-founded started launched created established',
  'co-founder': 'founded co-founded started launched created established',
  author: 'wrote written authored co-authored co-wrote',
  'co-author': 'wrote written authored co-authored co-wrote',
  writer: 'wrote written',
  editor: 'edited',
  owner: 'owned own bought owns',
  'co-owner': 'owned own bought owns',
  organiser: 'organised organized arranged',
  organizer: 'organised organized arranged',
  maker: 'made built',
  designer: 'designed',
  director: 'directed',
  producer: 'produced',
  inventor: 'invented',
  creator: 'created',
  leader: 'led',
  'co-leader': 'led',
  chair: 'chaired chair co-chair co-chaired',
  'co-chair': 'chaired chair co-chair co-chaired',
  mediator: 'mediated',
  translator: 'translated',
  composer: 'composed',
  developer: 'developed built',
  researcher: 'studied researched',
  pilot: 'flew flown piloted',
  signatory: 'signed',
  winner: 'won shared',
  sponsor: 'sponsored introduced',
  'co-sponsor': 'sponsored introduced',
};

/** By the noun in the singular, lower case. */
export const AGENT_VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(VERBS).map(([noun, verbs]) => [noun, new Set(verbs.split(' '))]),
);
