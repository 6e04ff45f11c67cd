import sharp from 'sharp';
import { sha256 } from '../../site/src/press/model-hash.ts';

/** What a row of the ledger says of a file, and its bytes. */
export interface RowFile {
  bytes: Uint8Array;
  fields: Readonly<Record<string, unknown>>;
}

const colours = ['#0b5563', '#8a1c3c', '#d9a400'];
/** Wide enough for more than one variant, and too narrow for that. */
const sizes = [
  [640, 400],
  [64, 48],
] as const;

/** Pictures of one colour each, in two sizes. */
export function makePictures(): Promise<RowFile[]> {
  return Promise.all(
    colours.flatMap((background) =>
      sizes.map(async ([width, height]) => {
        const bytes = await sharp({ create: { width, height, channels: 3, background } })
          .png()
          .toBuffer();
        return fileOf(bytes, { name: 'beeld.png', ext: '.png', mime: 'image/png', width, height });
      }),
    ),
  );
}

/** Papers that differ in their bytes. */
export function makePapers(): RowFile[] {
  return ['Eerste versie', 'Tweede versie'].map((text) =>
    fileOf(Buffer.from(`%PDF-1.7\n% ${text}\n`), {
      name: 'afspraken.pdf',
      ext: '.pdf',
      mime: 'application/pdf',
      width: null,
      height: null,
    }),
  );
}

function fileOf(bytes: Buffer, fields: object): RowFile {
  return { bytes, fields: { ...fields, size: bytes.length, sha256: sha256(bytes) } };
}
