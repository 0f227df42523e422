// @ts-check
/** For `node --import`: tells at its end, on standard error, the most memory that a process ever had. */
import process from 'node:process';

process.on('exit', () => {
  process.stderr.write(`peak-memory ${process.resourceUsage().maxRSS}\n`);
});
