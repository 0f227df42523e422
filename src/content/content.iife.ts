import { callBackground } from '../messages/client.ts';
import { type Handlers, serve } from '../messages/server.ts';
import type { ToPage } from '../messages/table.ts';
import { mayHoldArticle } from '../page/index.ts';
import { matchesAddress } from './match-pattern.ts';
import { startSession } from './session.ts';
import type { World } from './world.ts';

/*
 * What is on when:
 *   injected  → the article is read and told to the background, its highlights are drawn
 *   watching  → until the page goes away, or permission for its site is taken back: one abort ends everything
 *   asked     → page.read, page.draw, page.show, page.follow, page.selection, page.stop
 * Injected twice, it runs once. Nothing is written to the page's console, and no node of the page is changed.
 */

const world = globalThis as World;

if (!world.onrecordRuns && mayHoldArticle(window)) {
  world.onrecordRuns = true;
  world.onrecordLooks?.();
  run();
}

function run(): void {
  const stop = new AbortController();
  /** The background was asked for the page's styles. */
  let styled = false;
  /** The extension was updated or removed under this page: there is nobody left to talk to. */
  const alone = () => stop.abort();

  const session = startSession(
    document,
    {
      found: (page) => {
        const answer = callBackground('page.found', { page, styled });
        styled = true;
        return answer.catch(() => {
          alone();
          return null;
        });
      },
      frames: () => void callBackground('page.frames', null).catch(alone),
      at: (noteId) => void callBackground('page.at', { noteId }).catch(alone),
      clicked: (noteId) => void callBackground('page.clicked', { noteId }).catch(alone),
    },
    stop.signal,
    world.onrecordLikely === true,
  );

  const handlers: Handlers<ToPage> = {
    'page.read': ({ force }) => session.read(force),
    'page.draw': (drawing) => {
      session.draw(drawing);
      return null;
    },
    'page.show': ({ span, own }) => ({ shown: session.show(span, own) }),
    'page.follow': ({ span, own }) => {
      session.follow(span, own);
      return null;
    },
    'page.selection': () => ({ span: session.selection() }),
    'page.stop': ({ origins }) => {
      if (origins.some((pattern) => matchesAddress(pattern, document.location))) {
        world.onrecordRuns = false;
        stop.abort();
      }
      return null;
    },
  };
  serve<ToPage>(handlers, () => !stop.signal.aborted);
}
