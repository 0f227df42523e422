/** Abbreviations written with a dot, lower case, without it. */

/** Stand before a name or a number, so that their dot never ends a sentence. */
export const ABBREVIATED_TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt cmdr capt sgt maj adm rev hon st ste mt ft
  messrs mme mlle pres supt det insp amb atty asst assoc fr sr no nos vs fig vol art`.split(/\s+/),
);

/** Stand within a sentence or at its end; the dot ends it only before a word that begins one. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `jr inc corp co ltd plc llc bros dept univ est approx etc al jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md
  mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd dist`.split(/\s+/),
);

/** Words that begin a sentence more often than they follow an abbreviation within one. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `the a an he she it they we i you this that these those but and or so yet in on at for from with by as if when
  while after before since although though however meanwhile there what who where why how his her its their our my
  some many most all no not one two both earlier later also still then now asked according`.split(/\s+/),
);
