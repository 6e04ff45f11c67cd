/** “1 action”, “3 actions”. */
export function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** Nothing for what is not there: “0 actions” tells nobody anything. */
export function counted(n: number, one: string, more: string): string[] {
  return n === 0 ? [] : [count(n, one, more)];
}

/** A sentence of what was counted, with a space behind it for the next one; empty where nothing was. */
export function listed(and: string, parts: readonly string[][]): string {
  const said = parts.flat();
  if (said.length === 0) return '';
  return said.length === 1 ? `${said[0]}. ` : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}. `;
}
