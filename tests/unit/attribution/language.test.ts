import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/index.ts';
import { detectLanguage } from '../../../src/attribution/language.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

describe('attribute', () => {
  const read = (text: string) => attribute(articleFromText(text));

  it.each([
    [
      'Hausa',
      'Magajin garin, Musa Bello, ya ce: “Ba za a gyara gadar ba kafin damina.” Ya kuma ce kudin ya kare.',
      'und',
    ],
    [
      'German',
      'Die Bürgermeisterin Ida Holm sagte am Montag: „Die Brücke wird nicht vor dem Sommer repariert.“',
      'de',
    ],
    ['a text without a common word', 'Kjartan Bragi: “Brúin yrði löguð fyrir sumarið.”', 'und'],
  ])('is silent on %s', (_what, text, language) => {
    expect(read(text)).toEqual({ language, statements: [], sources: [] });
  });

  it('reads English in which somebody is quoted in another language', () => {
    const { language, statements } = read(
      'The debate ran late.\n\n“La paz no se negocia con los que no quieren la paz,” Inés Robledo said in the square.',
    );
    expect(language).toBe('en');
    expect(statements.map(({ speaker }) => speaker.name)).toEqual(['Inés Robledo']);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['en', 'The mayor of Tromsø said on Monday that the bridge would not be repaired before the summer.'],
    ['en', '"We waited for hours," said Okoye.'],
    ['de', 'Die Bürgermeisterin sagte am Montag, dass die Brücke nicht vor dem Sommer repariert werde.'],
    ['fr', 'La maire a déclaré lundi que le pont ne serait pas réparé avant les vacances.'],
    ['es', 'La alcaldesa dijo el lunes que el puente no se reparará hasta después del verano.'],
    ['pt', 'A prefeita disse na segunda-feira que a ponte não será consertada até depois do verão.'],
    ['it', 'La sindaca ha detto lunedì che il ponte non sarà riparato prima delle vacanze.'],
    ['nl', 'De burgemeester zei maandag dat de brug niet voor de zomer wordt hersteld.'],
    ['sv', 'Borgmästaren sade på måndagen att bron inte kommer att lagas före sommaren.'],
    ['pl', 'Burmistrz powiedziała w poniedziałek, że most nie będzie naprawiony przed latem.'],
    ['tr', 'Belediye başkanı köprünün yaz için hazır olmadığını ve daha çok zaman gerektiğini söyledi.'],
    ['ru', 'Мэр сказала в понедельник, что мост не отремонтируют до лета.'],
    ['ar', 'قالت رئيسة البلدية يوم الاثنين إن الجسر لن يتم إصلاحه قبل الصيف.'],
    ['el', 'Η δήμαρχος είπε ότι η γέφυρα δεν θα επισκευαστεί πριν από το καλοκαίρι.'],
    ['hi', 'महापौर ने सोमवार को कहा कि गर्मियों से पहले पुल की मरम्मत नहीं होगी।'],
    ['ja', '市長は月曜日、橋は夏までに修理されないと述べた。'],
    ['zh', '市长星期一表示，夏天之前大桥不会修复。'],
    ['ko', '시장은 월요일에 다리가 여름 전에 수리되지 않을 것이라고 말했다.'],
  ])('sees %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each(['', '   ', '12 / 34', '"”"', '\ud800\udbff', '\0\0', 'x'.repeat(100_000)])(
    'sees no language in %j',
    (text) => {
      expect(detectLanguage(text)).toEqual({ language: 'und', confidence: 0 });
    },
  );

  it.each([
    [
      'Hausa',
      'Magajin garin ya ce a ranar Litinin ba za a gyara gadar ba kafin damina, kuma mutane da yawa sun yi fushi da shi. Ya kuma ce kudin ya kare a watan da ya gabata.',
    ],
    [
      'Tagalog',
      'Sinabi ng alkalde noong Lunes na hindi aayusin ang tulay bago ang tag-init. Ayon sa mga residente, matagal na nilang hinihintay ang pag-aayos na ito.',
    ],
    [
      'Croatian',
      'Gradonačelnica je u ponedjeljak rekla da se most neće popraviti prije ljeta. "Nemamo novca", rekla je novinarima. Stanovnici kažu da već dugo čekaju.',
    ],
    [
      'Slovenian',
      'Županja je v ponedeljek dejala, da mostu ne bodo popravili pred poletjem. Prebivalci pravijo, da na to čakajo že dolgo.',
    ],
    [
      'Catalan',
      "L'alcaldessa va dir dilluns que el pont no es repararà abans de l'estiu. Els veïns diuen que fa temps que esperen aquesta reparació.",
    ],
    [
      'Basque',
      'Alkateak astelehenean esan zuen zubia ez dela uda baino lehen konponduko. Bizilagunek diote aspaldi ari direla konponketa honen zain.',
    ],
    [
      'Somali',
      'Duqa magaalada ayaa Isniintii sheegay in buundada aan la dayactiri doonin ka hor xagaaga. Dadka deegaanka ayaa sheegay inay muddo dheer sugayeen.',
    ],
    [
      'Māori',
      'I kī te koromatua i te Mane e kore te piriti e whakatikahia i mua i te raumati. I kī ngā tāngata kua roa rātou e tatari ana.',
    ],
    ['Ukrainian', 'Мер сказала в понеділок, що міст не відремонтують до літа.'],
    ['Persian', 'شهردار گفت که پل پیش از تابستان تعمیر نخواهد شد.'],
  ])('takes %s, which is not on the list, for none that is', (_language, text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it.each([
    ['two words and a verb', 'Bridge closed, mayor says'],
    ['a line of speech', 'Okoye said no.'],
    [
      'foreign names',
      'Nguyễn Văn Minh and Trần Thị Lan de la Cruz van der Berg met Yusuf ibn Ali al Haddad in São Paulo. They said the road to Rio de Janeiro is shut.',
    ],
    [
      'a long foreign quotation',
      'Zsófia Szabó-Kovács told Magyar Hang: “A híd nem lesz kész nyárra, és nincs pénz rá, hogy megjavítsák a városban.” The mayor left.',
    ],
  ])('sees English with %s', (_what, text) => {
    expect(detectLanguage(text).language).toBe('en');
  });

  it('is surer of a text than of three words', () => {
    const long = detectLanguage(
      'The bridge is closed and it will not be repaired before the end of the summer.',
    );
    expect(long.confidence).toBeGreaterThan(detectLanguage('The bridge closed').confidence);
  });

  it('keeps to English when an article quotes a few words of another language', () => {
    const text =
      'The minister said in a speech on Friday that “la paz no se negocia” and left the room. He was booed.';
    expect(detectLanguage(text).language).toBe('en');
  });
});
