import { type Place, problem, type Reading } from './reading.ts';

/** Ids that are remembered of one file; of those that come after so many nobody knows whether they came before. */
const MOST_IDS = 1_000_000;

/** Lets of other programs' notes the first of each id through, and tells of the others. */
export class IdsOnce {
  private readonly seen = new Set<string>();

  *first(reading: Reading): Generator<Reading> {
    const id = reading.kind === 'note' ? reading.note.id : '';
    if (id !== '' && this.seen.has(id)) {
      yield twice(reading.place, id);
      return;
    }
    if (id !== '' && this.seen.size < MOST_IDS) this.seen.add(id);
    yield reading;
  }
}

const twice = (place: Place, id: string): Reading =>
  problem(place, 'import_problem_twice', { field: 'id', value: id.slice(0, 200) });
