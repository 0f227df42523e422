import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/attribution/language.ts';

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
