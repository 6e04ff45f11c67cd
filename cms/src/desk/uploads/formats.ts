import { stripGif } from './gif';
import { stripJpeg } from './jpeg';
import { stripMp4 } from './mp4';
import { stripPng } from './png';
import { neutralSvg } from './svg';
import { stripWebp } from './webp';

/** A kind of file that the desk takes. */
export interface Format {
  mime: string;
  /** Extensions that a file of this kind may have, the first being its own. */
  extensions: readonly string[];
  /** What sharp can measure. */
  picture: boolean;
  /** The file without what it should not carry; undefined when the bytes are not sound. */
  clean: (bytes: Buffer) => Buffer | undefined;
}

const whole = (bytes: Buffer): Buffer => bytes;
const officeDocument = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The allow-list of uploads. Everything else is refused. */
export const formats: readonly Format[] = [
  { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], picture: true, clean: stripJpeg },
  { mime: 'image/png', extensions: ['png'], picture: true, clean: stripPng },
  { mime: 'image/webp', extensions: ['webp'], picture: true, clean: stripWebp },
  { mime: 'image/gif', extensions: ['gif'], picture: true, clean: stripGif },
  { mime: 'image/svg+xml', extensions: ['svg'], picture: true, clean: neutralSvg },
  { mime: 'application/pdf', extensions: ['pdf'], picture: false, clean: whole },
  { mime: `${officeDocument}.wordprocessingml.document`, extensions: ['docx'], picture: false, clean: whole },
  { mime: `${officeDocument}.spreadsheetml.sheet`, extensions: ['xlsx'], picture: false, clean: whole },
  { mime: `${openDocument}.text`, extensions: ['odt'], picture: false, clean: whole },
  { mime: `${openDocument}.spreadsheet`, extensions: ['ods'], picture: false, clean: whole },
  { mime: 'video/mp4', extensions: ['mp4'], picture: false, clean: stripMp4 },
  { mime: 'video/webm', extensions: ['webm'], picture: false, clean: whole },
  { mime: 'text/vtt', extensions: ['vtt'], picture: false, clean: whole },
];

/** The extensions of the allow-list as a sentence of a message may name them. */
export const namedFormats = formats.map(({ extensions }) => extensions[0]).join(', ');
