import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import pino from 'pino';
import { mediaStore, type MediaStore } from '../../src/press/media.ts';
import { sha256 } from '../../src/press/model-hash.ts';
import type { Receipt } from '../../src/press/receipt.ts';
import { currentRelease, releaseFolder } from '../../src/press/releases.ts';
import type { Renderer } from '../../src/press/renderer.ts';
import type { Press } from '../../src/press/run.ts';
import type { MakeIndex } from '../../src/press/search/search-index.ts';
import type { PublicState } from '../../src/press/site-source.ts';
import { changedSince, toyHtml, toySite, withdrawnFiles, type Row, type ToyPage } from './toy-site.ts';

/** A press over rows in memory, with a var folder of its own that `dispose` removes. */
export class ToyPress implements Press {
  readonly folder: string;
  readonly releases: string;
  readonly log = pino({ level: 'silent' });
  readonly receipts: Receipt[] = [];
  readonly rows: Row[] = [];
  readonly bytes = new Map<string, Uint8Array>();
  readonly rendered: string[] = [];
  regions = ['linde', 'zee'];
  readonly domains = new Map<string, string>();
  epoch = 'epoch-1';
  day = '2026-11-22';
  /** Page whose template fails. */
  broken: string | undefined;
  renderer: Renderer;
  readonly media: MediaStore;
  makeIndex?: MakeIndex;

  away = false;
  readonly source = {
    head: async () => {
      if (this.away) throw new Error('The desk does not answer.');
      return this.state();
    },
    pull: async (): Promise<PublicState> => this.state(),
    lastKnown: () => this.state(),
  };
  sendReceipt = async (receipt: Receipt): Promise<void> => void this.receipts.push(receipt);
  today = (): string => this.day;
  originsOf = (regions: readonly { slug: string }[]): Record<string, string> =>
    Object.fromEntries(regions.map(({ slug }) => [slug, `http://${slug}.localhost:4321`]));

  constructor(folder = mkdtempSync(join(tmpdir(), 'pactwerk-press-'))) {
    this.folder = folder;
    this.releases = join(folder, 'releases');
    this.renderer = this.toyRenderer('a');
    this.media = mediaStore(folder, async (hash) => {
      const bytes = this.bytes.get(hash);
      if (bytes === undefined) throw new Error(`The desk has no file ${hash}.`);
      return bytes;
    });
  }

  publish(region: string, id: string, entry: Partial<NonNullable<Row['entry']>> = {}): void {
    this.rows.push({ id, region, entry: { slug: id, title: `Title of ${id}`, linksTo: [], ...entry } });
  }

  withdraw(region: string, id: string): void {
    this.rows.push({ id, region, entry: null });
  }

  /** Loses the newest rows without a withdrawal, as a fault would. */
  forget(region: string, count: number): void {
    const kept = this.rows.filter((row) => row.region === region).slice(0, -count);
    this.rows.splice(0, this.rows.length, ...this.rows.filter((row) => row.region !== region), ...kept);
  }

  toyRenderer(version: string): Renderer {
    const css = join(this.folder, `style.${version}.css`);
    writeFileSync(css, `/* ${version} */`);
    return {
      hash: version,
      assets: new Map([[`_astro/style.${version}.css`, css]]),
      render: async (page) => {
        if (page.url === this.broken) throw new Error(`The page ${page.url} cannot be rendered.`);
        this.rendered.push(page.url);
        return Buffer.from(toyHtml(page as ToyPage, version));
      },
    };
  }

  state(): PublicState {
    const rows = [...this.rows];
    return {
      epoch: this.epoch,
      position: rows.length,
      regions: this.regions.map((slug) => ({
        slug,
        name: slug,
        domain: this.domains.get(slug) ?? null,
        locales: ['nl'],
      })),
      withdrawnMedia: withdrawnFiles(rows),
      newest: new Map(rows.map(({ region }, index) => [region, index + 1])),
      changedSince: (position) => changedSince(rows, position),
      *regionSite(slug) {
        yield;
        return toySite(
          slug,
          rows.filter((row) => row.region === slug),
        );
      },
    };
  }

  current(region: string): number | undefined {
    return currentRelease(this.releases, region);
  }

  /** Text of a file of the public release; undefined when it is not there. */
  read(region: string, path: string): string | undefined {
    const number = this.current(region);
    if (number === undefined) return undefined;
    return this.filesOf(region, number).get(path);
  }

  /** Every file of a release by path, without what tells one release from another (number, inherited assets). */
  pureFiles(region: string): Map<string, string> {
    const files = this.filesOf(region, this.current(region) ?? 0);
    const manifest = JSON.parse(files.get('manifest.json') ?? '{}');
    for (const path of Object.keys(manifest.inherited)) files.delete(path);
    files.set(
      'manifest.json',
      JSON.stringify({ ...manifest, number: 0, inherited: {}, inputs: { ...manifest.inputs, position: 0 } }),
    );
    return files;
  }

  filesOf(region: string, number: number): Map<string, string> {
    const folder = releaseFolder(this.releases, region, number);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      names
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
    );
  }

  bytesOf(region: string, number: number, path: string): Uint8Array {
    return readFileSync(join(releaseFolder(this.releases, region, number), path));
  }

  inode(region: string, number: number, path: string): number {
    return statSync(join(releaseFolder(this.releases, region, number), path)).ino;
  }

  /** Puts bytes where the desk would serve them; returns their hash. */
  addBytes(text: string): string {
    const bytes = Buffer.from(text);
    const hash = sha256(bytes);
    this.bytes.set(hash, bytes);
    return hash;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
