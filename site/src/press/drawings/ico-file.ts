/** A square PNG as the one picture of an icon file. https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
export function icoFile(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  // The kind of file, and how many pictures are in it.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  // Layers, bits for each dot, bytes of the picture, and where they begin.
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
