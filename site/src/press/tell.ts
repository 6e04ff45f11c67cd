import type { Receipt } from './receipt.ts';
import type { Press } from './run.ts';

/** Tells the desk; whether it took the receipt. One that does not arrive never stops a release. */
export async function tell({ sendReceipt, log }: Press, receipt: Receipt): Promise<boolean> {
  const { region, state } = receipt;
  try {
    await sendReceipt(receipt);
    return true;
  } catch (error) {
    log.warn({ region, err: error }, `${region}: the desk did not take the receipt "${state}"`);
    return false;
  }
}
