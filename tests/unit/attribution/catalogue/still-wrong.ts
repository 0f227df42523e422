/** Texts of the catalogue that are read wrongly with the committed weights; a text leaves this list when it is learnt. */
export const BEYOND_THE_TAGGER: ReadonlySet<string> = new Set([
  '‘The wall was never finished,’ said Tewodros Alemayehu.',
  "''We are not leaving,'' said Yusuf Demir, a shop owner.",
  'Kaya told the crowd:\n\n“We will not be moved. We will be here tomorrow and the day after.”',
  'The reactor was never at risk, said Dr. Hana Novak, who led the inquiry.',
  'The report repeats Haddad’s claim that the votes were bought.',
  'Voters laughed at his assertion that the road was finished.',
  'Her claim that the votes were bought surprised the court.',
  'Obi’s warning that the dam could break was ignored.',
  'The minister’s statement that the well was clean came too late.',
  'Many farmers fear a dry summer.',
]);
