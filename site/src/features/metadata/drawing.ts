import type { Region } from '#features/region/region.ts';

/** A picture that the press draws. */
export type Drawing = Card | Icon | Favicon;

/** The picture of a page where its address is shared. */
export interface Card {
  kind: 'card';
  palette: Region['palette'];
  /** The kind of page; null on the card of a site. */
  kicker: string | null;
  title: string;
}

/** The mark of a region, as the square picture by which a device knows its site. */
export interface Icon {
  kind: 'icon';
  palette: Region['palette'];
  /** In pixels. */
  size: number;
}

/** The mark for whoever asks for `/favicon.ico` without having seen a page: readers of feeds, documents in tabs. */
export interface Favicon {
  kind: 'favicon';
  palette: Region['palette'];
}
