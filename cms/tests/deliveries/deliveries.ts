import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { DatabaseKind } from '../harness/desk.ts';
import { CalledDesk } from './called-desk.ts';
import { calls } from './calls.ts';
import { desks } from './desks.ts';
import { failures } from './failures.ts';

/** What is promised of calls after a publish and after a release, on either database. */
export function deliveries(database: DatabaseKind): void {
  const desk = new CalledDesk();
  beforeAll(() => desk.start(database));
  afterAll(() => desk.stop());
  beforeEach(() => desk.clear());
  calls(desk);
  failures(desk);
  desks(desk);
}
