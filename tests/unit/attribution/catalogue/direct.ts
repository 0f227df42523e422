import type { Case } from './form.ts';

/** Words in quotation marks, whole or in part. */
export const DIRECT: Readonly<Record<string, readonly Case[]>> = {
  'quotation, verb, name': [
    ['"We waited for hours," said Chipo Moyo.', ['Chipo Moyo', 'said', 'We waited for hours']],
    [
      '“Nobody told us the dam was full,” said Ingrid Solheim, a farmer.',
      ['Ingrid Solheim, a farmer', 'said', 'Nobody told us the dam was full'],
    ],
    [
      '“The bridge is safe,” insisted Deputy Mayor Arjun Pillai.',
      ['Deputy Mayor Arjun Pillai', 'insisted', 'The bridge is safe'],
    ],
    [
      '"It was the loudest sound I have ever heard," recalled Ama Boateng.',
      ['Ama Boateng', 'recalled', 'It was the loudest sound I have ever heard'],
    ],
    [
      '"This is a sad day for the valley," wrote Senator Rosalía Quispe.',
      ['Senator Rosalía Quispe', 'wrote', 'This is a sad day for the valley'],
    ],
  ],
  'quotation, name, verb': [
    ['"We will appeal the ruling," Frost said.', ['Frost', 'said', 'We will appeal the ruling']],
    [
      '“I have nothing to hide,” the governor said on Tuesday.',
      ['the governor', 'said', 'I have nothing to hide'],
    ],
    ['"The harvest is lost," she said.', ['she', 'said', 'The harvest is lost']],
    [
      '“They never called back,” Nguyen Thi Lan told reporters.',
      ['Nguyen Thi Lan', 'told', 'They never called back'],
    ],
    [
      '"It is too early to say," a police spokesman added.',
      ['a police spokesman', 'added', 'It is too early to say'],
    ],
    [
      '"Our members are tired," Okonkwo told the Harbour Gazette.',
      ['Okonkwo', 'told', 'Our members are tired'],
    ],
    [
      '“The talks have stalled,” a senior diplomat said.',
      ['a senior diplomat', 'said', 'The talks have stalled'],
    ],
  ],
  'name, verb, quotation': [
    ['Holm said: "The vote was fair."', ['Holm', 'said', 'The vote was fair']],
    [
      'Minister Karim Haddad said, “We have no plans to raise fares.”',
      ['Minister Karim Haddad', 'said', 'We have no plans to raise fares'],
    ],
    [
      'She replied, "That is not what the contract says."',
      ['She', 'replied', 'That is not what the contract says'],
    ],
    [
      'In a statement, the company said: "We regret the delay."',
      ['the company', 'said', 'We regret the delay'],
    ],
    ['Asked about the leak, Petrov answered: "No comment."', ['Petrov', 'answered', 'No comment']],
  ],
  'interrupted by its attribution': [
    ['"The road," said Moyo, "was built for carts."', ['Moyo', 'said', 'The road', 'was built for carts']],
    [
      '“We tried,” Takahashi said. “Nobody answered the phone for three days.”',
      ['Takahashi', 'said', 'We tried', 'Nobody answered the phone for three days'],
    ],
    [
      '"It is simple," she said. "Either they pay or they leave."',
      ['she', 'said', 'It is simple', 'Either they pay or they leave'],
    ],
    [
      '“We are proud of this team,” coach Tiago Nunes said. “They never gave up.”',
      ['coach Tiago Nunes', 'said', 'We are proud of this team', 'They never gave up'],
    ],
    [
      '"If the river rises again," Solheim said, "the whole village will have to move."',
      ['Solheim', 'said', 'If the river rises again', 'the whole village will have to move'],
    ],
  ],
  'partly in quotation marks': [
    [
      'The mayor said the plan was “dead on arrival” and would not come back.',
      ['The mayor', 'said', 'the plan was “dead on arrival” and would not come back'],
    ],
    [
      'Haddad called the report "a work of fiction."',
      ['Haddad', 'called', 'the report "a work of fiction."'],
    ],
    [
      'The union said that the offer was "an insult to every nurse in the country."',
      ['The union', 'said', 'that the offer was "an insult to every nurse in the country."'],
    ],
    [
      'Pillai described the delay as “deeply regrettable.”',
      ['Pillai', 'described', 'the delay as “deeply regrettable.”'],
    ],
    [
      'Moyo said she was "shocked and saddened" by the verdict.',
      ['Moyo', 'said', 'she was "shocked and saddened" by the verdict'],
    ],
    [
      'The court ruled that the search was “plainly unlawful.”',
      ['The court', 'ruled', 'that the search was “plainly unlawful.”'],
    ],
  ],
  'other marks': [
    [
      "''We are not leaving,'' said Yusuf Demir, a shop owner.",
      ['Yusuf Demir, a shop owner', 'said', 'We are not leaving'],
    ],
    ['"We are ready to talk,” said Piet Bos.', ['Piet Bos', 'said', 'We are ready to talk']],
  ],
  'labels and lead-ins': [
    [
      'Kaya told the crowd:\n\n“We will not be moved. We will be here tomorrow and the day after.”',
      ['Kaya', 'told', 'We will not be moved. We will be here tomorrow and the day after.'],
    ],
    [
      'The president said:\n\n"There will be no second vote. The people have spoken, and they were clear."',
      ['The president', 'said', 'There will be no second vote. The people have spoken, and they were clear.'],
    ],
    [
      '“We lost everything in one night,” said Farida Rahimi. “The water came through the door.\n\n“Then the lights went out, and we heard the wall fall.”',
      [
        'Farida Rahimi',
        'said',
        'We lost everything in one night',
        'The water came through the door',
        'Then the lights went out, and we heard the wall fall',
      ],
    ],
  ],
};
