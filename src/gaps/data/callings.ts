/**
 * Who may be a member of a group, by the group's noun: "experts say" is answered by a named analyst or economist.
 * Lower-case singulars; a noun that has no entry is answered by itself alone.
 */
const kin = (groups: string, members: string): [string, readonly string[]][] =>
  groups.split(' ').map((group) => [group, `${group} ${members}`.split(/\s+/)]);

export const MEMBERS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ...kin(
    'expert analyst scholar scientist researcher academic specialist economist commentator',
    `expert analyst scholar scientist researcher academic economist professor historian lecturer fellow specialist
    strategist director author engineer consultant adviser advisor psychologist demographer epidemiologist biologist
    geologist ecologist climatologist chemist physicist statistician pollster`,
  ),
  ...kin(
    'official authority',
    `minister secretary commissioner officer spokesman spokeswoman spokesperson chief deputy director mayor governor
    ambassador envoy diplomat aide inspector prefect superintendent`,
  ),
  ...kin('lawyer attorney solicitor barrister', 'lawyer attorney barrister solicitor counsel jurist'),
  ...kin(
    'doctor physician medic',
    'doctor physician surgeon nurse medic clinician paediatrician pediatrician',
  ),
  ...kin(
    'lawmaker legislator politician',
    'senator representative congressman congresswoman mp legislator rep sen',
  ),
  ...kin('group organisation organization charity', 'director president chair head spokesperson founder'),
  ...kin('worker employee staffer', 'driver nurse teacher miner labourer operator steward'),
  ...kin('trader investor banker', 'trader broker dealer banker investor analyst strategist'),
  ...kin(
    'aide adviser advisor',
    'aide adviser advisor chief strategist spokesman spokeswoman spokesperson staffer',
  ),
]);
