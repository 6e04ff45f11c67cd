/** A name that nothing else has. Not by `randomUUID`, which browsers keep from a desk that is reached without https. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
