/** Resolves when this command is told to stop: by a signal, or because the npm or pnpm that began it is gone. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    const { PACTWERK_LAUNCHED: launched, npm_lifecycle_event: byNpm } = process.env;
    if (launched !== undefined || byNpm !== undefined) onParentGone(() => resolve('SIGTERM'));
  });
}

function onParentGone(act: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, 500).unref();
}
