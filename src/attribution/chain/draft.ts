import type { ChainLink, TaggedStatement } from '../../model/index.ts';
import type { Identity } from '../speakers/identify.ts';
import type { Route, Station } from './stations.ts';

/** A statement on its way from tagged words to a traced statement. */
export interface Draft {
  tagged: TaggedStatement;
  route: Route;
  /** The stations its own sentence states, the speaker last. */
  stations: Station[];
  /** Whose words they are where the statement itself names nobody. */
  carried: { identity: Identity; how: 'carried-over' | 'inferred' } | null;
  /** Index of the statement in whose words this one is reported; null for none. */
  within: number | null;
  written: ChainLink[];
  /** Its words came through the statement around it. */
  nested: boolean;
}
