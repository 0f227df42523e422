/** Words that place something in time. Lower case. */
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  );
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS.filter((month) => month !== 'may' && month !== 'mar'),
  ...'today yesterday tomorrow tonight later earlier meanwhile recently now then morning afternoon evening night week month year weekend day days weeks months years ago nonetheless however still instead'.split(
    ' ',
  ),
]);
