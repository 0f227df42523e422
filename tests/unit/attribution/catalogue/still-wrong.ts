/** Texts of the catalogue that the committed weights read wrongly; a text leaves this list when they learn it. */
export const BEYOND_THE_TAGGER: ReadonlySet<string> = new Set([
  'Haddad called the report "a work of fiction."',
  "''We are not leaving,'' said Yusuf Demir, a shop owner.",
  'Kaya told the crowd:\n\n“We will not be moved. We will be here tomorrow and the day after.”',
  'The reactor was never at risk, said Dr. Hana Novak, who led the inquiry.',
  'According to the ministry, the river is clean.',
  'According to Abu Mazen, the letter never arrived.',
  'He told reporters that the search was over.',
  'Moyo said the tests were clean and added that the plant would open soon.',
  'The minister left the room, saying he was late for a train.',
  'The report repeats Haddad’s claim that the votes were bought.',
  'Voters laughed at his assertion that the road was finished.',
]);
