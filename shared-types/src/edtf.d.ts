/** The part of edtf 4 that partial dates use; the package ships no types. */
declare module 'edtf' {
  /** A parsed date; `min` and `max` are its first and last millisecond in UTC, `edtf` is the date written back. */
  export interface ParsedDate {
    readonly type: string;
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }
  /** Throws a SyntaxError on anything that is not EDTF. */
  export default function edtf(value: string): ParsedDate;
}
