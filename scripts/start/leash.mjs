// Loaded into every process that `npm start` begins: none of them outlives it, even when it is killed outright.
// Told, not asked: the one that began this may be gone already.
const parent = Number(process.env.PACTWERK_PARENT);
setInterval(() => {
  if (process.ppid === parent) return;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
}, 500).unref();
