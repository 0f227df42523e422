/** English words that change what was said when they come, go or are exchanged; in lower case. */

export const NEGATIONS = new Set(
  'no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely unable deny denies denied denying'.split(
    ' ',
  ),
);

export const MODALS = new Set(
  "will would shall should can could may might must ought need cannot i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd it'd we'd they'd".split(
    ' ',
  ),
);

/** Names of months and days that are no other word when they have a capital, and days told from today. */
export const DATE_WORDS = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun ' +
    'today yesterday tomorrow tonight'
  ).split(' '),
);

/** Those of the above that are dates in lower case too. */
export const DAYS_FROM_TODAY = new Set('today yesterday tomorrow tonight'.split(' '));

export const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million ' +
    'billion trillion dozen dozens hundreds thousands millions billions half third quarter once twice first ' +
    'second fourth fifth sixth seventh eighth ninth tenth percent'
  ).split(' '),
);

/** Words that may come before a speaker's name without changing who speaks. */
export const TIME_ADVERBS = new Set(
  'later earlier then also now meanwhile afterwards afterward again still once recently previously'.split(
    ' ',
  ),
);
