declare module '*.svg' {
  /** Address of the file in the built admin. */
  const address: string;
  export default address;
}
