import { lookup } from 'node:dns/promises';
import type { RequestOptions } from 'node:http';
import ipaddr from 'ipaddr.js';

/** What a guard throws of an address that may not be called. */
export class RefusedAddress extends Error {}

/** Whether an IP address is one of the internet, and not of a private network, this machine or another special use. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

/** Resolves a name and lets the connection go only to addresses that all may be called: the guard throws for another. */
export function guardedLookup(guard: (address: string) => void): NonNullable<RequestOptions['lookup']> {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }).then(
      (found) => {
        try {
          for (const { address } of found) guard(address);
        } catch (error) {
          done(error as Error, '');
          return;
        }
        const [first] = found;
        if (options.all === true) done(null, found);
        else done(null, first?.address ?? '', first?.family);
      },
      (error: Error) => done(error, ''),
    );
  };
}
