import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { command } from './cli/command.ts';
import { drawFilm } from './demo-media/film.ts';
import { pactPictures } from './demo-media/pact-pictures.ts';
import { namePlates, papers } from './demo-media/papers.ts';
import { storyPictures } from './demo-media/story-pictures.ts';
import { Typesetter } from './demo-media/typeset.ts';

/** Draws the pictures and the film and sets the documents of the demo content, into cms/seed/media. Same code, same pictures. */
async function makeDemoMedia(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let size = 0;
  const write = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes);
    size += bytes.length;
  };
  for (const [name, draw] of Object.entries({ ...pactPictures, ...storyPictures }))
    write(`${name}.png`, await png(draw(), 40));
  const typesetter = new Typesetter();
  for (const [name, paper] of Object.entries(papers)) write(`${name}.pdf`, typesetter.paper(paper));
  for (const [name, plate] of Object.entries(namePlates))
    write(`${name}.png`, await png(typesetter.namePlate(plate.name, plate.ink), 16, 200));
  write('draad-van-oost.mp4', await drawFilm());
  console.log(`${folder}: ${Math.round(size / 1024)} KB`);
}

/** Flat colours: a palette keeps a drawing small without losing an edge. */
function png(svg: string, colours: number, height?: number): Promise<Buffer> {
  const drawn = sharp(Buffer.from(svg), { density: height === undefined ? 72 : 144 });
  const sized = height === undefined ? drawn : drawn.resize({ height });
  return sized.png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
}

command(
  'node scripts/make-demo-media.ts',
  'Draws the pictures and the film and sets the documents of the demo content, into cms/seed/media.',
).parse();
await makeDemoMedia(fileURLToPath(new URL('../cms/seed/media', import.meta.url)));
