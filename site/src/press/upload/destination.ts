/** A file at a destination. */
export interface StoredFile {
  /** Hex MD5 of its bytes; undefined where the destination tells something else. */
  readonly md5: string | undefined;
}

/** A file that is put somewhere. */
export interface NewFile {
  /** Path inside the destination, with `/` between. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Where the site of one region is served from. Every call may be made again after it was cut off. */
export interface Destination {
  /** For messages; without secrets. */
  readonly name: string;
  /** Everything that is there, by path. */
  list(): Promise<Map<string, StoredFile>>;
  /** Bytes of a file; undefined when it is not there. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Puts a file in its place in one step. */
  put(file: NewFile): Promise<void>;
  remove(path: string): Promise<void>;
}
