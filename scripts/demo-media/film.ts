import h264 from 'h264-mp4-encoder';
import sharp from 'sharp';
import { flow, inks, paper, picture, type Point, ring, stop, thread, times, width } from './drawing.ts';

const frameRate = 12;
const seconds = 10;
const size = { width: 640, height: 360 };

/** A short silent film: the thread of the east of the Netherlands draws itself from December 2014 to 2020. */
export async function drawFilm(): Promise<Buffer> {
  const encoder = await h264.createH264MP4Encoder();
  encoder.width = size.width;
  encoder.height = size.height;
  encoder.frameRate = frameRate;
  encoder.quantizationParameter = 26;
  encoder.groupOfPictures = frameRate * 2;
  encoder.initialize();
  const frames = frameRate * seconds;
  for (let index = 0; index < frames; index += 1) {
    const drawn = sharp(Buffer.from(frame(index / (frames - frameRate)))).resize(size.width, size.height);
    encoder.addFrameRgba(await drawn.ensureAlpha().raw().toBuffer());
  }
  encoder.finalize();
  const film = Buffer.from(encoder.FS.readFile(encoder.outputFilename));
  encoder.delete();
  return withoutClock(film);
}

/** The encoder writes the time of day into three headers; zero stands for unknown, and keeps the file the same each run. */
function withoutClock(film: Buffer): Buffer {
  for (const box of ['mvhd', 'tkhd', 'mdhd']) {
    const at = film.indexOf(box);
    if (at >= 0) film.fill(0, at + 8, at + 16);
  }
  return film;
}

/** The picture at a moment between 0 and 1; later moments stay at the end. */
function frame(moment: number): string {
  const { deep, accent, bright } = inks.heide;
  const first: Point = [330, 450];
  const second: Point = [760, 450];
  const last: Point = [1300, 450];
  const front = -60 + Math.min(moment, 1) * 1400;
  const shown = (knot: Point, draw: () => string) => (front >= knot[0] ? draw() : '');
  const grown = (knot: Point, radius: number) => Math.min(radius, Math.max(0, (front - knot[0]) * 0.8));
  const tributaries = [130, 280, 720].map((y, index) => {
    const colour = [inks.steen.bright, inks.linde.bright, bright][index] ?? paper;
    return `<g clip-path="url(#drawn)">${thread(flow([[120, y], [520, y], second]), { colour, width: 12 })}</g>`;
  });
  return picture(deep, [
    `<clipPath id="drawn"><rect width="${Math.max(0, Math.round(front))}" height="900"/></clipPath>`,
    ...times(7, (index) => thread(`M${120 + index * 220} 60V840`, { colour: accent, width: 2, opacity: 0.5 })),
    ...tributaries,
    thread(`M-40 450H${Math.round(Math.min(front, last[0]))}`, { colour: paper, width: 18 }),
    shown(first, () => ring(first, grown(first, 62), paper, deep, 20)),
    shown(second, () => ring(second, grown(second, 86), paper, deep, 26)),
    shown(last, () => stop(last, grown(last, 44), paper)),
    shown(last, () => thread(`M${last[0] + 90} 450H${width}`, { colour: paper, width: 10, dotted: true })),
  ]);
}
