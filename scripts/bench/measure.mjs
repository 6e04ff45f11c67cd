// Loaded before a program (--import): tells on exit what the process and its own children used.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const target = process.env['BENCH_MEASURE'];
  if (target === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    target,
    JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 + childrenSeconds(), maxRss: maxRSS * 1024 }),
  );
});

/** CPU seconds of ended children, where the system tells it (Linux); a clock tick is a hundredth of a second. */
function childrenSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
