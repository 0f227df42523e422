// @ts-check
/** A small web server for stories and test pages; it listens on 127.0.0.1 only. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
};

/**
 * @typedef {{ url: string, pages: Map<string, string>, close: () => Promise<void> }} Server
 *   `pages`: pages by path ("/a.html") that are served before the folder's files; may be changed at any time.
 */

/** @param {string} [folder] @returns {Promise<Server>} */
export function serve(folder) {
  /** @type {Map<string, string>} */
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const made = pages.get(path);
    const body = made ?? (folder && (await readFile(join(folder, normalize(path))).catch(() => null)));
    const type = extname(path) || (made === undefined ? '' : '.html');
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[/** @type {keyof TYPES} */ (type)] ?? 'text/plain',
    });
    response.end(body ?? 'No such page.');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        url: `http://127.0.0.1:${port}`,
        pages,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
