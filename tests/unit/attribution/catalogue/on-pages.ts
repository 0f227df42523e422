import type { Case } from './form.ts';

/** Forms that whole passages of a page take: transcripts, posts, quotations over paragraphs, several speakers. */
export const ON_PAGES: Readonly<Record<string, readonly Case[]>> = {
  'speaker labels': [
    [
      'SATO: The valley will be flooded within ten years.\n\nOKAFOR: Nobody has asked the farmers.',
      ['SATO: named-person', 'SATO', '', 'The valley will be flooded within ten years.'],
      ['OKAFOR: named-person', 'OKAFOR', '', 'Nobody has asked the farmers.'],
    ],
    [
      'The anchor Kofi Wallace met Ruth Okafor on Sunday.\n\nWALLACE: Will you stay in the valley?\n\nOKAFOR: I will stay as long as my mother does.',
      ['Kofi Wallace: named-person', 'WALLACE', '', 'Will you stay in the valley?'],
      ['Ruth Okafor: named-person', 'OKAFOR', '', 'I will stay as long as my mother does.'],
    ],
    [
      'Ana Ruiz: "We never saw the contract."\n\nPiet Bos: "Nor did the council."',
      ['Ana Ruiz: named-person', 'Ana Ruiz', '', '"We never saw the contract."'],
      ['Piet Bos: named-person', 'Piet Bos', '', '"Nor did the council."'],
    ],
  ],
  per: [
    [
      'The bridge will open in May, per the ministry.',
      ['ministry: named-organisation', 'the ministry', 'per', 'The bridge will open in May'],
    ],
    [
      'Per a police report, the car was stolen in Lagos.',
      ['police report: document', 'a police report', 'Per', 'the car was stolen in Lagos'],
    ],
    [
      'Two of the wells had run dry by March, per a survey by the province.',
      [
        'survey by the province: document',
        'a survey by the province',
        'per',
        'Two of the wells had run dry by March',
      ],
    ],
    [
      'The ferry sank within an hour, per the Wadden Courier.',
      ['Wadden Courier: named-organisation', 'the Wadden Courier', 'per', 'The ferry sank within an hour'],
    ],
  ],
  'other quotation marks': [
    [
      '«The village is empty now,» said Amina Traoré.',
      ['Amina Traoré: named-person', 'Amina Traoré', 'said', '«The village is empty now,»'],
    ],
    [
      '«We counted every vote,» Sorokina said.',
      ['Sorokina: named-person', 'Sorokina', 'said', '«We counted every vote,»'],
    ],
    [
      '„We counted every vote,“ Hana Novak said.',
      ['Hana Novak: named-person', 'Hana Novak', 'said', '„We counted every vote,“'],
    ],
    [
      '‘The wall was never finished,’ said Tewodros Alemayehu.',
      ['Tewodros Alemayehu: named-person', 'Tewodros Alemayehu', 'said', '‘The wall was never finished,’'],
    ],
    [
      '‘We don’t know who opened the gate,’ Leila Sadr said.',
      ['Leila Sadr: named-person', 'Leila Sadr', 'said', '‘We don’t know who opened the gate,’'],
    ],
    [
      "''The water is rising,'' Mwangi said.",
      ['Mwangi: named-person', 'Mwangi', 'said', "''The water is rising,''"],
    ],
  ],
  posts: [
    [
      '“The count was stolen,” Obi tweeted on Monday.',
      ['Obi: named-person', 'Obi', 'tweeted', '“The count was stolen,”'],
    ],
    [
      'In a post on Friday, Farida Rahimi wrote: “They closed our school.”',
      ['Farida Rahimi: named-person', 'Farida Rahimi', 'wrote', '“They closed our school.”'],
    ],
    [
      '“The gates are open,” the ministry posted.',
      ['ministry: named-organisation', 'the ministry', 'posted', '“The gates are open,”'],
    ],
  ],
  'over several paragraphs': [
    [
      '“We lost the cattle first,” said Hodan Jama.\n\n“Then we lost the well, and after that nobody stayed.”',
      ['Hodan Jama: named-person', 'Hodan Jama', 'said', '“We lost the cattle first,”'],
      ['?: none', '', '', '“Then we lost the well, and after that nobody stayed.”'],
    ],
    [
      'Solheim said: “The first winter was the worst.\n\n“We burned the fences, and then we burned the doors.”',
      [
        'Solheim: named-person',
        'Solheim',
        'said',
        '“The first winter was the worst.',
        '“We burned the fences, and then we burned the doors.”',
      ],
    ],
  ],
  'taken up again': [
    [
      'Tiago Nunes said the team was tired. “We need a week,” Nunes added.',
      ['Tiago Nunes: named-person', 'Tiago Nunes', 'said', 'the team was tired'],
      ['Tiago Nunes: named-person', 'Nunes', 'added', '“We need a week,”'],
    ],
    [
      'Elena Petrova said the mill was sold. “It was time,” she said.',
      ['Elena Petrova: named-person', 'Elena Petrova', 'said', 'the mill was sold'],
      ['Elena Petrova: named-person', 'she', 'said', '“It was time,”'],
    ],
    [
      'Governor Arjun Pillai said the road was safe. “It was built for this,” the governor said.',
      ['Arjun Pillai: named-person', 'Governor Arjun Pillai', 'said', 'the road was safe'],
      ['Arjun Pillai: named-person', 'the governor', 'said', '“It was built for this,”'],
    ],
    [
      'A nurse said the ward was full. “There are no beds,” the nurse said.',
      ['?: unnamed-individual', 'A nurse', 'said', 'the ward was full'],
      ['?: unnamed-individual', 'the nurse', 'said', '“There are no beds,”'],
    ],
    [
      'The Harbour Post reported that the mayor had left. The Post said that he was in Oslo.',
      ['Harbour Post: named-organisation', 'The Harbour Post', 'reported', 'that the mayor had left'],
      ['Harbour Post: named-organisation', 'The Post', 'said', 'that he was in Oslo'],
    ],
  ],
  'nouns that report': [
    [
      'Her claim that the votes were bought surprised the court.',
      ['?: none', 'Her', 'claim', 'that the votes were bought'],
    ],
    [
      'Obi’s warning that the dam could break was ignored.',
      ['Obi: named-person', 'Obi’s', 'warning', 'that the dam could break'],
    ],
    [
      'The minister’s statement that the well was clean came too late.',
      ['?: unnamed-individual', 'The minister’s', 'statement', 'that the well was clean'],
    ],
  ],
};
