/** An address outside the sites, with the host that says where it leads. */
export interface OutsideAddress {
  href: string;
  host: string;
}

export function outsideAddress(address: string | null): OutsideAddress | null {
  if (address === null || !URL.canParse(address)) return null;
  const { host, protocol, pathname } = new URL(address);
  return { href: address, host: protocol === 'mailto:' ? pathname : host.replace(/^www\./, '') };
}
