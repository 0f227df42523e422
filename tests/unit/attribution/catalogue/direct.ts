import type { Case } from './form.ts';

/** Words in quotation marks, whole or in part. */
export const DIRECT: Readonly<Record<string, readonly Case[]>> = {
  'quotation, verb, name': [
    [
      '"We waited for hours," said Chipo Moyo.',
      ['Chipo Moyo: named-person', 'Chipo Moyo', 'said', 'We waited for hours'],
    ],
    [
      '“Nobody told us the dam was full,” said Ingrid Solheim, a farmer.',
      ['Ingrid Solheim: named-person', 'Ingrid Solheim, a farmer', 'said', 'Nobody told us the dam was full'],
    ],
    [
      '“The bridge is safe,” insisted Deputy Mayor Arjun Pillai.',
      ['Arjun Pillai: named-person', 'Deputy Mayor Arjun Pillai', 'insisted', 'The bridge is safe'],
    ],
    [
      '"It was the loudest sound I have ever heard," recalled Ama Boateng.',
      ['Ama Boateng: named-person', 'Ama Boateng', 'recalled', 'It was the loudest sound I have ever heard'],
    ],
    [
      '"This is a sad day for the valley," wrote Senator Rosalía Quispe.',
      ['Rosalía Quispe: named-person', 'Senator Rosalía Quispe', 'wrote', 'This is a sad day for the valley'],
    ],
  ],
  'quotation, name, verb': [
    [
      '"We will appeal the ruling," Frost said.',
      ['Frost: named-person', 'Frost', 'said', 'We will appeal the ruling'],
    ],
    [
      '“I have nothing to hide,” the governor said on Tuesday.',
      ['?: role-only', 'the governor', 'said', 'I have nothing to hide'],
    ],
    ['"The harvest is lost," she said.', ['?: none', 'she', 'said', 'The harvest is lost']],
    [
      '“They never called back,” Nguyen Thi Lan told reporters.',
      ['Nguyen Thi Lan: named-person', 'Nguyen Thi Lan', 'told', 'They never called back'],
    ],
    [
      '"It is too early to say," a police spokesman added.',
      ['?: unnamed-individual', 'a police spokesman', 'added', 'It is too early to say'],
    ],
    [
      '"Our members are tired," Okonkwo told the Harbour Gazette.',
      ['Okonkwo: named-person', 'Okonkwo', 'told', 'Our members are tired'],
    ],
    [
      '“The talks have stalled,” a senior diplomat said.',
      ['?: unnamed-individual', 'a senior diplomat', 'said', 'The talks have stalled'],
    ],
  ],
  'name, verb, quotation': [
    ['Holm said: "The vote was fair."', ['Holm: named-person', 'Holm', 'said', 'The vote was fair']],
    [
      'Minister Karim Haddad said, “We have no plans to raise fares.”',
      ['Karim Haddad: named-person', 'Minister Karim Haddad', 'said', 'We have no plans to raise fares'],
    ],
    [
      'She replied, "That is not what the contract says."',
      ['?: none', 'She', 'replied', 'That is not what the contract says'],
    ],
    [
      'In a statement, the company said: "We regret the delay."',
      ['company: named-organisation', 'the company', 'said', 'We regret the delay'],
    ],
    [
      'Asked about the leak, Petrov answered: "No comment."',
      ['Petrov: named-person', 'Petrov', 'answered', 'No comment'],
    ],
  ],
  'interrupted by its attribution': [
    [
      '"The road," said Moyo, "was built for carts."',
      ['Moyo: named-person', 'Moyo', 'said', 'The road', 'was built for carts'],
    ],
    [
      '“We tried,” Takahashi said. “Nobody answered the phone for three days.”',
      [
        'Takahashi: named-person',
        'Takahashi',
        'said',
        'We tried',
        'Nobody answered the phone for three days',
      ],
    ],
    [
      '"It is simple," she said. "Either they pay or they leave."',
      ['?: none', 'she', 'said', 'It is simple', 'Either they pay or they leave'],
    ],
    [
      '“We are proud of this team,” coach Tiago Nunes said. “They never gave up.”',
      [
        'Tiago Nunes: named-person',
        'coach Tiago Nunes',
        'said',
        'We are proud of this team',
        'They never gave up',
      ],
    ],
    [
      '"If the river rises again," Solheim said, "the whole village will have to move."',
      [
        'Solheim: named-person',
        'Solheim',
        'said',
        'If the river rises again',
        'the whole village will have to move',
      ],
    ],
  ],
  'partly in quotation marks': [
    [
      'The mayor said the plan was “dead on arrival” and would not come back.',
      ['?: role-only', 'The mayor', 'said', 'the plan was “dead on arrival” and would not come back'],
    ],
    [
      'Haddad called the report "a work of fiction."',
      ['Haddad: named-person', 'Haddad', 'called', 'the report "a work of fiction."'],
    ],
    [
      'The union said that the offer was "an insult to every nurse in the country."',
      [
        'union: named-organisation',
        'The union',
        'said',
        'that the offer was "an insult to every nurse in the country."',
      ],
    ],
    [
      'Pillai described the delay as “deeply regrettable.”',
      ['Pillai: named-person', 'Pillai', 'described', 'the delay as “deeply regrettable.”'],
    ],
    [
      'Moyo said she was "shocked and saddened" by the verdict.',
      ['Moyo: named-person', 'Moyo', 'said', 'she was "shocked and saddened" by the verdict'],
    ],
    [
      'The court ruled that the search was “plainly unlawful.”',
      ['court: named-organisation', 'The court', 'ruled', 'that the search was “plainly unlawful.”'],
    ],
  ],
  'other marks': [
    [
      "''We are not leaving,'' said Yusuf Demir, a shop owner.",
      ['Yusuf Demir: named-person', 'Yusuf Demir, a shop owner', 'said', 'We are not leaving'],
    ],
    [
      '"We are ready to talk,” said Piet Bos.',
      ['Piet Bos: named-person', 'Piet Bos', 'said', 'We are ready to talk'],
    ],
  ],
  'labels and lead-ins': [
    [
      'Kaya told the crowd:\n\n“We will not be moved. We will be here tomorrow and the day after.”',
      [
        'Kaya: named-person',
        'Kaya',
        'told',
        'We will not be moved. We will be here tomorrow and the day after.',
      ],
    ],
    [
      'The president said:\n\n"There will be no second vote. The people have spoken, and they were clear."',
      [
        '?: role-only',
        'The president',
        'said',
        'There will be no second vote. The people have spoken, and they were clear.',
      ],
    ],
    [
      '“We lost everything in one night,” said Farida Rahimi. “The water came through the door.\n\n“Then the lights went out, and we heard the wall fall.”',
      [
        'Farida Rahimi: named-person',
        'Farida Rahimi',
        'said',
        'We lost everything in one night',
        'The water came through the door',
        'Then the lights went out, and we heard the wall fall',
      ],
    ],
  ],
};
