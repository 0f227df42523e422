/** Texts that no article is, each as the words that it repeats: marks, single words, credits, routes, figures. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'quotation marks': '"',
  'opening marks': '“',
  'single marks': " 'a",
  brackets: '([{',
  'one sentence': 'the man said that ',
  'cues only': 'said ',
  'one word': 'x',
  'figures only': '1,',
  dots: '. ',
  labels: 'ANA RUIZ: ',
  'quotations and credits': '"We will wait here," said Ana Ruiz. ',
  'paragraphs of quotations': '"We will wait here for long," she said.\n\n',
  'people without names': 'A nurse at the clinic on the hill said the ward was full and the lift was out. ',
  'words handed on': 'Ana Ruiz said Piet Bos had told aides on Monday that ',
  'sets and their members':
    'One of the four judges at the fair said it was late. Ana Ruiz, Piet Bos, Kofi Mensah and Wen Li, the judges, left.\n\n',
  routes: 'In an interview with the Ledger, Ana Ruiz said that she will. ',
};
