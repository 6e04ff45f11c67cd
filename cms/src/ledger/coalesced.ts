/**
 * A task that is asked for more often than it need be done: asking while it waits or runs makes it run once more, not once
 * per asking. Nobody who asks waits for it. The task must not throw.
 */
export class Coalesced {
  private readonly task: () => Promise<void>;
  private wanted = false;
  private running: Promise<void> | undefined;

  constructor(task: () => Promise<void>) {
    this.task = task;
  }

  ask(): void {
    this.wanted = true;
    this.running ??= this.run();
  }

  /** Resolves when all that was asked is done. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // Whoever asks in this turn of the event loop asks for the same run.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.wanted) {
      this.wanted = false;
      await this.task();
    }
    this.running = undefined;
  }
}
