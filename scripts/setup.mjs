// @ts-check
/**
 * What `npm start` and `npm test` need on a fresh machine: the packages of the lock file, and a browser.
 * Plain Node, no dependencies. Nothing is installed twice.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { BROWSER_CACHE, canStart, findChromium, findFirefox } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const isRoot = process.getuid?.() === 0;

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `On the Record needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** True when every package of the lock file stands in node_modules in the locked version. */
function packagesMatch() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  /** @type {(path: string) => Record<string, { version?: string, optional?: boolean }>} */
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const have = packages(installed);
  return Object.entries(packages(join(ROOT, 'package-lock.json'))).every(
    ([name, { version, optional }]) =>
      name === '' || (have[name] ? have[name].version === version : optional),
  );
}

function installPackages() {
  if (packagesMatch()) return;
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'])) {
    stop('npm could not install the packages of package-lock.json; its own message stands above.');
  }
}

/** @param {string} question @returns {Promise<boolean>} */
async function agrees(question) {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** Debian itself: Ubuntu's packages of these names are stubs. */
const isDebian = () =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * Installs packages of Debian's through apt: as root, with CI set, or after asking.
 * @param {string[]} names @returns {Promise<boolean>}
 */
async function installFromDebian(...names) {
  if (!isDebian()) return false;
  const allowed =
    isRoot || process.env.CI || (await agrees(`May I install ${names.join(' and ')} with sudo apt-get?`));
  if (!allowed) return false;
  /** @param {string[]} args */
  const apt = (...args) => (isRoot ? run('apt-get', args) : run('sudo', ['apt-get', ...args]));
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...names);
}

async function installChromium() {
  const wanted = process.env.ONRECORD_BROWSER;
  if (wanted && !canStart(wanted)) {
    stop(
      `ONRECORD_BROWSER is ${wanted}, and no browser starts there. Set it to a Chrome, Chromium or Edge, or unset it.`,
    );
  }
  if (findChromium()) return;
  if ((await installFromDebian('chromium', 'fonts-liberation')) && findChromium()) return;
  const tool = join(ROOT, 'node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js');
  if (existsSync(tool) && run(process.execPath, [tool, 'install', 'chrome@stable', '--path', BROWSER_CACHE]))
    return;
  stop('On the Record needs a Chrome, Chromium or Edge: install one, or set ONRECORD_BROWSER to its path.');
}

/** Firefox is only for one smoke test: where there is none and none can be had, that test says so and is left out. */
async function installFirefox() {
  if (!findFirefox() && (isRoot || process.env.CI)) await installFromDebian('firefox-esr');
}

/** LibreOffice is only for one reader's test, likewise. */
async function installLibreOffice() {
  if (!canStart('soffice') && (isRoot || process.env.CI)) await installFromDebian('libreoffice-calc-nogui');
}

checkNode();
installPackages();
await installChromium();
if (process.argv.includes('--for-tests')) {
  await installFirefox();
  await installLibreOffice();
}
