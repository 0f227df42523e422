import { GAP_IDS, GENRES, JUDGEMENTS, NAMED_AS, SEVERITIES, STATEMENT_TYPES } from '../model/index.ts';

const oneOf = (values: readonly string[]): string => values.join(' | ');

const TEXT = 'text';
const NUMBER = 'number';
const YES = 'true | false';
const TIME = 'time (ISO 8601)';
const LIST = 'JSON';
/** The unit stands in the column's name. */
const SPANS = 'JSON list of [start, end), end not included';

/** What each column of the CSV holds and means, in English as the columns' names are; it becomes codebook.csv. */
export const COLUMN_MEANINGS = {
  article_id: [TEXT, 'The article: its canonical address, or the name it was given.'],
  article_url: [TEXT, 'The address it was read at.'],
  article_canonical_url: [TEXT, 'Its address without what only tracks or formats.'],
  article_title: [TEXT, 'The headline.'],
  article_byline: [TEXT, 'Who wrote it, as the page says.'],
  article_outlet: [TEXT, 'Who published it, as the page says.'],
  article_published: [TIME, 'When it was published, as the page says.'],
  article_modified: [TIME, 'When it was last changed, as the page says.'],
  article_language: [TEXT, 'Its language, as the page says (BCP 47).'],
  article_genre: [oneOf(GENRES), 'What kind of article it is, as the page says.'],
  article_language_found: [TEXT, 'Its language, as the analysis found it (BCP 47).'],
  article_genre_found: [oneOf(GENRES), 'What kind of article the analysis took it for.'],
  article_first_seen: [TIME, 'When it was first analysed.'],
  article_last_seen: [TIME, 'When it was last analysed: the access time.'],
  article_text_hash: [TEXT, 'A name of the text that all offsets count in: equal hashes, equal texts.'],
  codebook: [TEXT, 'The edition of the codebook that tells what the gaps are.'],
  engine_name: [TEXT, 'The program that found the statements and gaps.'],
  engine_version: [TEXT, 'Its version.'],
  engine_weights: [TEXT, 'The weights of its tagger.'],
  statement_id: [TEXT, 'The statement, unique within its article; the same words keep it.'],
  statement_paragraph: [NUMBER, 'The paragraph in which it begins, from 1.'],
  statement_type: [
    oneOf(STATEMENT_TYPES),
    'direct: all in quotation marks; mixed: part of it; indirect: none; outlet-claim: credited to nobody.',
  ],
  statement_quote: [TEXT, 'Its words; stretches joined by " … ".'],
  statement_content: [SPANS, 'Where its words stand in the text of the article.'],
  statement_cue: [SPANS, 'Where the reporting words stand, such as "said".'],
  statement_source_quote: [TEXT, 'The words that name who is credited.'],
  statement_source: [SPANS, 'Where these stand.'],
  statement_speaker: [
    TEXT,
    'Who is credited, by the fullest name in the article; empty where nobody is named.',
  ],
  statement_speaker_named_as: [oneOf(NAMED_AS), 'How the page identifies who is credited.'],
  statement_speaker_source_id: [
    TEXT,
    'The source, unique within the article: equal for all statements of one source.',
  ],
  statement_speaker_candidates: [LIST, 'Whom the page names as those it could be.'],
  statement_chain_as_written: [
    TEXT,
    'The route told in the paragraph, stations joined by " > ", the publisher first.',
  ],
  statement_chain_as_written_json: [LIST, 'The same with every field of a station.'],
  statement_chain_effective: [TEXT, 'The route with stations that other paragraphs tell.'],
  statement_chain_effective_json: [LIST, 'The same with every field of a station.'],
  statement_depth: [NUMBER, 'Stations between publisher and speaker.'],
  statement_confidence: [NUMBER, 'How sure the engine is, from 0 to 1.'],
  statement_nested: [YES, 'Reported inside another statement.'],
  statement_uncertain: [SPANS, 'Parts whose end the page leaves in doubt.'],
  note_kind: [
    'machine | human | correction',
    'machine: a gap that the engine found; human: a note that a person wrote; correction: what a person says of the statement.',
  ],
  note_id: [TEXT, 'The note, unique within its article; a gap keeps it when the engine is updated.'],
  note_statement: [TEXT, 'The statement that a person wrote it on.'],
  note_text: [TEXT, 'The note in words.'],
  note_quote: [
    TEXT,
    'The words it is on, or was on before the article was edited; empty for the whole article.',
  ],
  note_anchor: [SPANS, 'Where these, or the words in their place, stand; empty where they are gone.'],
  note_tags: [LIST, 'Keywords that a person gave it.'],
  note_created_at: [TIME, 'When a person wrote it.'],
  note_updated_at: [TIME, 'When that person last changed it.'],
  note_judgement: [oneOf(JUDGEMENTS), 'What a person made of the gap.'],
  note_judged_at: [TIME, 'When.'],
  note_coder: [TEXT, 'Who judged the gap or wrote the note, by the name they gave.'],
  note_codebook: [TEXT, 'The edition of the codebook by which the gap was judged; empty where nobody did.'],
  note_current: [YES, 'Whether the latest analysis still finds the gap.'],
  gap_id: [oneOf(GAP_IDS), 'What is missing.'],
  gap_severity: [oneOf(SEVERITIES), 'How much it matters.'],
  gap_rule: [TEXT, 'The rule that found it.'],
  gap_rule_version: [TEXT, 'Its version.'],
  gap_statements: [LIST, 'All statements that it is about.'],
  gap_evidence: [SPANS, 'Where the words stand that show it.'],
  gap_group: [TEXT, 'Gaps of one group are shown as one note.'],
  gap_repeat: [YES, 'The source or route was described before.'],
  gap_standards: [LIST, 'The news standards it rests on.'],
  gap_note_key: [TEXT, 'The text of the note, by its key.'],
  gap_note_slots: [LIST, 'What goes into that text.'],
  gap_confidence: [NUMBER, 'How sure the engine is, from 0 to 1.'],
  gap_subtype: [TEXT, 'Which form of the gap it is.'],
  gap_resolution: [TEXT, 'How the page resolves it elsewhere.'],
  gap_candidate: [TEXT, 'Who it could be, where the page leaves one.'],
  gap_reason_text: [TEXT, 'The reason the page gives for not naming.'],
  gap_reason_quality: [TEXT, 'What kind of reason it is.'],
  correction_added: [YES, 'The machine had missed these words.'],
  correction_speaker: [
    TEXT,
    'Who is credited, as the person says; empty where the machine is not corrected.',
  ],
  correction_speaker_named_as: [
    oneOf(NAMED_AS),
    'How the page identifies who is credited, as the person says.',
  ],
  correction_content: [
    SPANS,
    'Where the words stand, as the person says; empty where the machine is not corrected.',
  ],
} as const satisfies Record<string, readonly [holds: string, meaning: string]>;
