// @ts-check
/** Where the browsers are. Plain Node, no dependencies, so that set-up can use it before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where set-up puts a browser that it had to download. */
export const BROWSER_CACHE = join(ROOT, '.cache', 'browsers');

const CHROMIUM = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? '')
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};
const FIREFOX = {
  linux: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)']
    .map((name) => process.env[name] ?? '')
    .filter(Boolean)
    .map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
};

/** @returns {string | null} the path of a Chromium, Chrome or Edge that can start, or null. */
export function findChromium() {
  const wanted = process.env.ONRECORD_BROWSER;
  if (wanted) return wanted;
  return firstThatStarts(CHROMIUM) ?? downloaded();
}

/** @returns {string | null} the path of a Firefox that can start, or null. */
export function findFirefox() {
  return process.env.ONRECORD_FIREFOX || firstThatStarts(FIREFOX);
}

/** @param {Record<string, string[]>} candidates by platform; bare names are looked for on the PATH */
function firstThatStarts(candidates) {
  for (const name of candidates[process.platform] ?? []) {
    const paths = name.includes('/') || name.includes('\\') ? [name] : onPath(name);
    const found = paths.find((path) => existsSync(path) && !isSnapStub(path));
    if (found) return found;
  }
  return null;
}

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(':')
    .filter(Boolean)
    .map((folder) => join(folder, name));

/** Ubuntu's `chromium-browser` and `firefox` packages are scripts that only ask for a snap. @param {string} path */
function isSnapStub(path) {
  const head = readFileSync(path).subarray(0, 4000).toString('latin1');
  return head.startsWith('#!') && /\bsnap (install|run)\b|\/snap\/bin/.test(head);
}

function downloaded() {
  if (!existsSync(BROWSER_CACHE)) return null;
  const names = new Set(['chrome', 'chrome.exe', 'Google Chrome for Testing']);
  for (const entry of readdirSync(BROWSER_CACHE, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && names.has(entry.name)) return join(entry.parentPath, entry.name);
  }
  return null;
}

/** @param {string} path @returns {boolean} whether the program answers when asked for its version */
export function canStart(path) {
  if (process.platform === 'win32') return existsSync(path);
  return (
    spawnSync(path, ['--version'], { timeout: 60_000, env: { ...process.env, HOME: homedir() } }).status === 0
  );
}

/** Switches for a Chromium that talks to nobody; without a sandbox only as root, where it cannot have one. */
export const QUIET_CHROMIUM = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];
