// Boxes in which cameras keep place, owner and device.
const personal = new Set(['udta', 'meta', 'uuid']);
const parents = new Set(['moov', 'trak']);

/**
 * An MP4 with its boxes of camera data blanked, in place and at equal length, since other boxes count positions in the
 * file. Undefined when the bytes are no sound MP4.
 */
export function stripMp4(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const copy = Buffer.from(bytes);
  return blankBoxes(copy, 0, copy.length) ? copy : undefined;
}

function blankBoxes(bytes: Buffer, from: number, to: number): boolean {
  let at = from;
  while (at + 8 <= to) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const short = bytes.readUInt32BE(at);
    const wide = short === 1;
    if (wide && at + 16 > to) return false;
    const size = wide ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const header = wide ? 16 : 8;
    if (size < header || at + size > to) return false;
    if (parents.has(name) && !blankBoxes(bytes, at + header, at + size)) return false;
    if (personal.has(name)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, at + header, at + size);
    }
    at += size;
  }
  return at === to;
}
