import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../site/dist');

/** Folder of the templates as they were built. */
export const renderer = join(built, 'renderer');
/** Folder of the same with another page frame and another stylesheet, as after a change of the templates. */
export const otherRenderer = join(built, 'renderer-of-faults');

/** Makes the other renderer from the built one. It stands beside it, where its imports resolve. */
export function makeOtherRenderer(): void {
  removeOtherRenderer();
  cpSync(renderer, otherRenderer, { recursive: true });
  const styles = join(otherRenderer, 'client/_astro');
  const style = readdirSync(styles).find((name) => name.endsWith('.css'));
  if (style === undefined) throw new Error(`There is no stylesheet in ${styles}.`);
  const otherStyle = style.replace(/\.css$/, '-other.css');
  renameSync(join(styles, style), join(styles, otherStyle));
  writeFileSync(join(styles, otherStyle), `${readFileSync(join(styles, otherStyle), 'utf8')}\n/* other */\n`);
  const chunks = join(otherRenderer, 'server/chunks');
  const files = [join(otherRenderer, 'server/entry.mjs'), ...readdirSync(chunks).map((name) => join(chunks, name))];
  let frames = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const other = text.replaceAll(style, otherStyle).replace(/<html\b(?= |\$)/g, () => {
      frames += 1;
      return '<html data-templates="other"';
    });
    if (other !== text) writeFileSync(file, other);
  }
  if (frames === 0) throw new Error('The renderer holds no <html to change: the fault of other templates is none.');
}

export function removeOtherRenderer(): void {
  rmSync(otherRenderer, { recursive: true, force: true });
}
