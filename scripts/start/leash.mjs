// Loaded into every process that `npm start` begins: none of them outlives it, even when it is killed outright.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid === parent) return;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
}, 500).unref();
