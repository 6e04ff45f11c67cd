/**
 * A JPEG without what it says besides the picture: camera data, place, XMP, IPTC, comments, further pictures and
 * whatever follows its end. Colour profile and pixels stay as they are. Undefined when the bytes are no sound JPEG.
 */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    if (isNeeded(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd9) return undefined;
  return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
}

// Of the segments for programs (APP0 to APP15) those without which the picture looks different: JFIF, ICC and Adobe.
function isNeeded(marker: number, content: Buffer): boolean {
  const begins = (text: string) => content.subarray(0, text.length).toString('latin1') === text;
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && begins('JFIF')) ||
    (marker === 0xe2 && begins('ICC_PROFILE')) ||
    (marker === 0xee && begins('Adobe'))
  );
}

// Within the data of a scan 0xFF stands before 0x00 or a restart marker; anything else begins the next segment.
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
