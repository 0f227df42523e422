import type { Case } from './form.ts';

/** Words told in the article's own. */
export const INDIRECT: Readonly<Record<string, readonly Case[]>> = {
  'said that': [
    [
      'The minister said that the border would stay closed.',
      ['?: unnamed-individual', 'The minister', 'said', 'that the border would stay closed'],
    ],
    [
      'Mwangi said the school would reopen in May.',
      ['Mwangi: named-person', 'Mwangi', 'said', 'the school would reopen in May'],
    ],
    [
      'Police said two men had been arrested.',
      ['Police: named-organisation', 'Police', 'said', 'two men had been arrested'],
    ],
    [
      'Officials say the fire began in the kitchen.',
      ['?: unnamed-group', 'Officials', 'say', 'the fire began in the kitchen'],
    ],
    ['Ruiz says she will not run again.', ['Ruiz: named-person', 'Ruiz', 'says', 'she will not run again']],
    [
      'He said he had never met the contractor.',
      ['?: none', 'He', 'said', 'he had never met the contractor'],
    ],
    [
      'Residents said the smell was getting worse.',
      ['?: unnamed-group', 'Residents', 'said', 'the smell was getting worse'],
    ],
    [
      'The spokeswoman added that no one had been hurt.',
      ['?: unnamed-individual', 'The spokeswoman', 'added', 'that no one had been hurt'],
    ],
    [
      'The president has said the army will leave by winter.',
      ['?: role-only', 'The president', 'has said', 'the army will leave by winter'],
    ],
    [
      'Van der Berg also said that the city had ignored two warnings.',
      ['Van der Berg: named-person', 'Van der Berg', 'also said', 'that the city had ignored two warnings'],
    ],
  ],
  'other verbs of speech': [
    [
      'The bank warned that prices could double.',
      ['bank: named-organisation', 'The bank', 'warned', 'that prices could double'],
    ],
    [
      'Lim argued that the law punishes tenants.',
      ['Lim: named-person', 'Lim', 'argued', 'that the law punishes tenants'],
    ],
    [
      'The governor announced that the park would close.',
      ['?: role-only', 'The governor', 'announced', 'that the park would close'],
    ],
    [
      'The company acknowledged that it had lost the records.',
      ['company: named-organisation', 'The company', 'acknowledged', 'that it had lost the records'],
    ],
    [
      'The prosecutor alleged that the money went to a cousin.',
      ['?: unnamed-individual', 'The prosecutor', 'alleged', 'that the money went to a cousin'],
    ],
    [
      'Strand noted that the budget had not grown in ten years.',
      ['Strand: named-person', 'Strand', 'noted', 'that the budget had not grown in ten years'],
    ],
    [
      'The Tribune reported that the minister had resigned.',
      ['Tribune: named-organisation', 'The Tribune', 'reported', 'that the minister had resigned'],
    ],
    [
      'Critics claim the tunnel will flood.',
      ['?: unnamed-group', 'Critics', 'claim', 'the tunnel will flood'],
    ],
    [
      'Haddad insisted he had done nothing wrong.',
      ['Haddad: named-person', 'Haddad', 'insisted', 'he had done nothing wrong'],
    ],
    [
      'The study concluded that the drug did not help.',
      ['study: document', 'The study', 'concluded', 'that the drug did not help'],
    ],
    [
      'Her lawyer suggested that the witness had been paid.',
      ['?: unnamed-individual', 'Her lawyer', 'suggested', 'that the witness had been paid'],
    ],
    [
      'The airline confirmed that the flight had been diverted.',
      ['airline: named-organisation', 'The airline', 'confirmed', 'that the flight had been diverted'],
    ],
    [
      'The army denied that its soldiers had fired.',
      ['army: named-organisation', 'The army', 'denied', 'that its soldiers had fired'],
    ],
    [
      'Obi tweeted that the count was a fraud.',
      ['Obi: named-person', 'Obi', 'tweeted', 'that the count was a fraud'],
    ],
    [
      'The coach admitted that his players were tired.',
      ['?: unnamed-individual', 'The coach', 'admitted', 'that his players were tired'],
    ],
    [
      'The foreign ministry stated that the visas would be reviewed.',
      [
        'foreign ministry: named-organisation',
        'The foreign ministry',
        'stated',
        'that the visas would be reviewed',
      ],
    ],
  ],
  'content first': [
    [
      'The ferry will sail on Sunday, the operator said.',
      ['?: unnamed-individual', 'the operator', 'said', 'The ferry will sail on Sunday'],
    ],
    [
      'Three people were missing, rescuers said.',
      ['?: unnamed-group', 'rescuers', 'said', 'Three people were missing'],
    ],
    [
      'The two leaders will meet in June, an aide said.',
      ['?: unnamed-individual', 'an aide', 'said', 'The two leaders will meet in June'],
    ],
    [
      'The suspect fled on foot, police said.',
      ['police: named-organisation', 'police', 'said', 'The suspect fled on foot'],
    ],
    [
      'The reactor was never at risk, said Dr. Hana Novak, who led the inquiry.',
      ['Hana Novak: named-person', 'Dr. Hana Novak', 'said', 'The reactor was never at risk'],
    ],
  ],
  'according to': [
    [
      'According to the ministry, the river is clean.',
      ['ministry: named-organisation', 'the ministry', 'According to', 'the river is clean'],
    ],
    [
      'The firm paid no tax, according to court records.',
      ['court records: document', 'court records', 'according to', 'The firm paid no tax'],
    ],
    [
      'According to Abu Mazen, the letter never arrived.',
      ['Abu Mazen: named-person', 'Abu Mazen', 'According to', 'the letter never arrived'],
    ],
    [
      'Half of the wells are dry, according to a survey by the water board.',
      [
        'survey by the water board: document',
        'a survey by the water board',
        'according to',
        'Half of the wells are dry',
      ],
    ],
    [
      'The plane was flying too low, according to two officials.',
      ['?: unnamed-group', 'two officials', 'according to', 'The plane was flying too low'],
    ],
  ],
  'told a hearer': [
    [
      'Kaya told the court that she had signed nothing.',
      ['Kaya: named-person', 'Kaya', 'told', 'that she had signed nothing'],
    ],
    [
      'The general told lawmakers that the base would close.',
      ['?: unnamed-individual', 'The general', 'told', 'that the base would close'],
    ],
    [
      'Sokolova told the newspaper that she had been followed.',
      ['Sokolova: named-person', 'Sokolova', 'told', 'that she had been followed'],
    ],
    ['He told reporters that the search was over.', ['?: none', 'He', 'told', 'that the search was over']],
  ],
  'shared subject': [
    [
      'Moyo said the tests were clean and added that the plant would open soon.',
      ['Moyo: named-person', 'Moyo', 'said', 'the tests were clean'],
      ['Moyo: named-person', 'Moyo', 'added', 'that the plant would open soon'],
    ],
    [
      'The minister left the room, saying he was late for a train.',
      ['?: unnamed-individual', 'The minister', 'saying', 'he was late for a train'],
    ],
  ],
  'nouns of speech': [
    [
      'The report repeats Haddad’s claim that the votes were bought.',
      ['Haddad: named-person', 'Haddad’s', 'claim', 'that the votes were bought'],
    ],
    [
      'Voters laughed at his assertion that the road was finished.',
      ['?: none', 'his', 'assertion', 'that the road was finished'],
    ],
  ],
};
