import type { Case } from './form.ts';

/** Words told in the article's own. */
export const INDIRECT: Readonly<Record<string, readonly Case[]>> = {
  'said that': [
    [
      'The minister said that the border would stay closed.',
      ['The minister', 'said', 'that the border would stay closed'],
    ],
    ['Mwangi said the school would reopen in May.', ['Mwangi', 'said', 'the school would reopen in May']],
    ['Police said two men had been arrested.', ['Police', 'said', 'two men had been arrested']],
    ['Officials say the fire began in the kitchen.', ['Officials', 'say', 'the fire began in the kitchen']],
    ['Ruiz says she will not run again.', ['Ruiz', 'says', 'she will not run again']],
    ['He said he had never met the contractor.', ['He', 'said', 'he had never met the contractor']],
    ['Residents said the smell was getting worse.', ['Residents', 'said', 'the smell was getting worse']],
    [
      'The spokeswoman added that no one had been hurt.',
      ['The spokeswoman', 'added', 'that no one had been hurt'],
    ],
    [
      'The president has said the army will leave by winter.',
      ['The president', 'said', 'the army will leave by winter'],
    ],
    [
      'Van der Berg also said that the city had ignored two warnings.',
      ['Van der Berg', 'said', 'that the city had ignored two warnings'],
    ],
  ],
  'other verbs of speech': [
    ['The bank warned that prices could double.', ['The bank', 'warned', 'that prices could double']],
    ['Lim argued that the law punishes tenants.', ['Lim', 'argued', 'that the law punishes tenants']],
    [
      'The governor announced that the park would close.',
      ['The governor', 'announced', 'that the park would close'],
    ],
    [
      'The company acknowledged that it had lost the records.',
      ['The company', 'acknowledged', 'that it had lost the records'],
    ],
    [
      'The prosecutor alleged that the money went to a cousin.',
      ['The prosecutor', 'alleged', 'that the money went to a cousin'],
    ],
    [
      'Strand noted that the budget had not grown in ten years.',
      ['Strand', 'noted', 'that the budget had not grown in ten years'],
    ],
    [
      'The Tribune reported that the minister had resigned.',
      ['The Tribune', 'reported', 'that the minister had resigned'],
    ],
    ['Critics claim the tunnel will flood.', ['Critics', 'claim', 'the tunnel will flood']],
    ['Haddad insisted he had done nothing wrong.', ['Haddad', 'insisted', 'he had done nothing wrong']],
    [
      'The study concluded that the drug did not help.',
      ['The study', 'concluded', 'that the drug did not help'],
    ],
    [
      'Her lawyer suggested that the witness had been paid.',
      ['Her lawyer', 'suggested', 'that the witness had been paid'],
    ],
    [
      'The airline confirmed that the flight had been diverted.',
      ['The airline', 'confirmed', 'that the flight had been diverted'],
    ],
    ['The army denied that its soldiers had fired.', ['The army', 'denied', 'that its soldiers had fired']],
    ['Obi tweeted that the count was a fraud.', ['Obi', 'tweeted', 'that the count was a fraud']],
    [
      'The coach admitted that his players were tired.',
      ['The coach', 'admitted', 'that his players were tired'],
    ],
    [
      'The foreign ministry stated that the visas would be reviewed.',
      ['The foreign ministry', 'stated', 'that the visas would be reviewed'],
    ],
  ],
  'content first': [
    [
      'The ferry will sail on Sunday, the operator said.',
      ['the operator', 'said', 'The ferry will sail on Sunday'],
    ],
    ['Three people were missing, rescuers said.', ['rescuers', 'said', 'Three people were missing']],
    [
      'The two leaders will meet in June, an aide said.',
      ['an aide', 'said', 'The two leaders will meet in June'],
    ],
    ['The suspect fled on foot, police said.', ['police', 'said', 'The suspect fled on foot']],
    [
      'The reactor was never at risk, said Dr. Hana Novak, who led the inquiry.',
      ['Dr. Hana Novak', 'said', 'The reactor was never at risk'],
    ],
  ],
  'according to': [
    [
      'According to the ministry, the river is clean.',
      ['the ministry', 'According to', 'the river is clean'],
    ],
    [
      'The firm paid no tax, according to court records.',
      ['court records', 'according to', 'The firm paid no tax'],
    ],
    [
      'According to Abu Mazen, the letter never arrived.',
      ['Abu Mazen', 'According to', 'the letter never arrived'],
    ],
    [
      'Half of the wells are dry, according to a survey by the water board.',
      ['a survey by the water board', 'according to', 'Half of the wells are dry'],
    ],
    [
      'The plane was flying too low, according to two officials.',
      ['two officials', 'according to', 'The plane was flying too low'],
    ],
  ],
  'told a hearer': [
    ['Kaya told the court that she had signed nothing.', ['Kaya', 'told', 'that she had signed nothing']],
    [
      'The general told lawmakers that the base would close.',
      ['The general', 'told', 'that the base would close'],
    ],
    [
      'Sokolova told the newspaper that she had been followed.',
      ['Sokolova', 'told', 'that she had been followed'],
    ],
    ['He told reporters that the search was over.', ['He', 'told', 'that the search was over']],
  ],
  'shared subject': [
    [
      'Moyo said the tests were clean and added that the plant would open soon.',
      ['Moyo', 'said', 'the tests were clean'],
      ['Moyo', 'added', 'that the plant would open soon'],
    ],
    [
      'The minister left the room, saying he was late for a train.',
      ['The minister', 'saying', 'he was late for a train'],
    ],
  ],
  'nouns of speech': [
    [
      'The report repeats Haddad’s claim that the votes were bought.',
      ['Haddad’s', 'claim', 'that the votes were bought'],
    ],
    [
      'Voters laughed at his assertion that the road was finished.',
      ['his', 'assertion', 'that the road was finished'],
    ],
  ],
};
