import type { bootstrapSchedule, destroySchedule, scheduleLooked } from '../../src/schedule/schedule.ts';
import type { Desk } from '../harness/desk.ts';
import { uidOf } from '../harness/content.ts';
import type { TypeName } from '@pactwerk/shared-types';

export const plannedUid = 'api::planned-change.planned-change';

/** A row of planned changes, as far as the tests look at it. */
export interface Planned {
  id: number;
  subjectId: string;
  state: string;
  reason: string | null;
  problems: { path: string[]; message: string }[] | null;
  dueAt: string;
  settledAt: string | null;
  attempts: number;
}

/** Everything planned for some entries, in the order in which it was planned. */
export async function plannedOf(desk: Desk, ids: readonly string[]): Promise<Planned[]> {
  return desk.strapi.db.query(plannedUid).findMany({ where: { subjectId: { $in: ids } }, orderBy: { id: 'asc' } });
}

/** Plans publishes of Dutch drafts past the desk's own checks: at any moment, to the millisecond. */
export async function planAt(desk: Desk, type: TypeName, ids: readonly string[], dueAt: Date): Promise<void> {
  await desk.strapi.db.query(plannedUid).createMany({
    data: ids.map((subjectId) => ({
      subjectUid: uidOf(type),
      subjectId,
      subjectLocale: 'nl',
      change: 'publish',
      localTime: '2020-01-01T09:00',
      dueAt,
      state: 'waiting',
      attempts: 0,
      by: 'admin:1',
      madeAt: new Date(dueAt.getTime() - 60_000),
    })),
  });
}

interface ScheduleModule {
  bootstrapSchedule: typeof bootstrapSchedule;
  scheduleLooked: typeof scheduleLooked;
  destroySchedule: typeof destroySchedule;
}

const schedule = (desk: Desk) => desk.load('schedule/schedule') as ScheduleModule;

/** Lets the desk look at its schedule and waits until it has. */
export function look(desk: Desk): Promise<void> {
  return schedule(desk).scheduleLooked();
}

/** Makes the desk one that looks no more, beside those that do. */
export function blind(desk: Desk): Promise<void> {
  return schedule(desk).destroySchedule();
}

/** Makes it look again. */
export function unblind(desk: Desk): void {
  schedule(desk).bootstrapSchedule(desk.strapi);
}

/** Lets the moment of everything planned for an entry come, in the order of the plan, and the desk do it. */
export async function comeDue(desk: Desk, id: string): Promise<void> {
  const query = desk.strapi.db.query(plannedUid);
  const waiting: Planned[] = await query.findMany({
    where: { subjectId: id, state: 'waiting' },
    orderBy: { dueAt: 'asc' },
  });
  const start = Date.now() - 60_000;
  const moments = [...new Set(waiting.map(({ dueAt }) => dueAt))];
  for (const planned of waiting) {
    const dueAt = new Date(start + moments.indexOf(planned.dueAt));
    await query.update({ where: { id: planned.id }, data: { dueAt } });
  }
  await look(desk);
}
