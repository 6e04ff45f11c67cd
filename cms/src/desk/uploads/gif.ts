const extension = 0x21;
const picture = 0x2c;
const trailer = 0x3b;

/** A GIF, moving or not, without comments, XMP and whatever follows its end. Undefined when the bytes are no sound GIF. */
export function stripGif(bytes: Buffer): Buffer | undefined {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 13) return undefined;
  let at = 13 + colourTable(bytes[10]!);
  const kept: Buffer[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === trailer) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    const data =
      kind === extension
        ? at + 2
        : kind === picture && at + 9 < bytes.length
          ? at + 11 + colourTable(bytes[at + 9]!)
          : undefined;
    const end = data === undefined ? undefined : endOfBlocks(bytes, data);
    if (end === undefined) return undefined;
    if (kind === picture || isNeeded(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function endOfBlocks(bytes: Buffer, from: number): number | undefined {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at]!;
    at += size + 1;
    if (size === 0) return at;
  }
  return undefined;
}

// Of the extensions: how a frame is shown, and how often the film repeats.
function isNeeded(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1];
  if (label === 0xf9) return true;
  return label === 0xff && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString('latin1', at + 3, at + 14));
}
