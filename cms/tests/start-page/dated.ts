import { expect, test } from 'vitest';
import type { DueVolgspots } from '../../src/start-page/due-volgspots.ts';
import type { Expiring } from '../../src/start-page/expiring.ts';
import { documents, makeOrganisation, makePact, type Parameters } from '../harness/content.ts';
import { day, names, part, publish, type Room } from './room.ts';

/** What the start page promises to tell as its day comes near. */
export function datedPromises(room: Room): void {
  test('A pact is told of from a month before its next Volgspot, until one is held; a pact that ended is not', async () => {
    const { kam, twente, regions } = room.staff;
    const pact = (title: string, data: Parameters) =>
      makePact(room.staff.desk.strapi, [regions.kam], { title, ...data });
    const expected = (days: number) => ({ nextReviewExpected: { value: day(days) } });
    const near = await pact('Bijna', expected(20));
    const late = await pact('Te laat', expected(-40));
    await pact('Nog lang niet', expected(90));
    await pact('Gestopt', { ...expected(-10), ended: { value: 'XXXX' } });
    await pact('Onbekend', { nextReviewExpected: { value: 'XXXX' } });
    expect((await part<DueVolgspots>('volgspots', twente)).pacts).toEqual([]);
    expect((await part<DueVolgspots>('volgspots', kam)).pacts).toMatchObject([
      { name: 'Te laat', expected: day(-40), isLate: true, last: null, prepared: null },
      { name: 'Bijna', isLate: false },
    ]);
    const volgspot = (title: string, subject: string, days: number, region = regions.kam) =>
      documents(room.staff.desk.strapi, 'volgspot').create({
        locale: 'nl',
        data: {
          title,
          slug: title.toLowerCase(),
          kind: 'volgspot',
          subjects: [subject],
          regions: [region],
          heldOn: { value: day(days) },
        },
      });
    await volgspot('Vorige', near, -300);
    const next = await volgspot('Volgende', near, 20);
    const foreign = await volgspot('Elders', late, -5, regions.twente);
    expect((await part<DueVolgspots>('volgspots', kam)).pacts, 'a draft of another region tells nothing').toMatchObject(
      [{ name: 'Te laat' }, { name: 'Bijna', last: day(-300), prepared: { name: 'Volgende', label: 'Volgspot' } }],
    );
    await publish(room, 'pact', late);
    await publish(room, 'volgspot', foreign.documentId);
    await documents(room.staff.desk.strapi, 'volgspot').update({
      documentId: next.documentId,
      locale: 'nl',
      data: { heldOn: { value: day(0) } },
    });
    expect(names((await part<DueVolgspots>('volgspots', kam)).pacts)).toEqual(['Bijna']);
  });

  test('An improvement step is told of from a month before its date, until somebody follows it up', async () => {
    const { kam, twente, regions } = room.staff;
    const pact = await makePact(room.staff.desk.strapi, [regions.kam]);
    const { documentId: volgspot } = await documents(room.staff.desk.strapi, 'volgspot').create({
      locale: 'nl',
      data: { title: 'Stappen', slug: 'stappen', kind: 'volgspot', subjects: [pact], regions: [regions.kam] },
    });
    const step = async (text: string, days: number) =>
      (
        await documents(room.staff.desk.strapi, 'improvement-step').create({
          locale: 'nl',
          data: { text, volgspot, due: { value: day(days) } },
        })
      ).documentId;
    const late = await step('Bel de scholen', -3);
    await step('Schrijf het op', 10);
    await step('Ooit', 200);
    await step('Lang geleden', -500);
    expect((await part<DueVolgspots>('volgspots', kam)).steps).toMatchObject([
      { name: 'Bel de scholen', isLate: true },
      { name: 'Schrijf het op', isLate: false },
    ]);
    expect((await part<DueVolgspots>('volgspots', twente)).steps).toEqual([]);
    await documents(room.staff.desk.strapi, 'improvement-step').update({
      documentId: late,
      locale: 'nl',
      data: { followUps: [{ volgspot, verdict: 'done' }] },
    });
    expect(names((await part<DueVolgspots>('volgspots', kam)).steps)).toEqual(['Schrijf het op']);
  });

  test('Contacts and permissions for logos are told of before they end and a while after, as the public sees them', async () => {
    const { kam, twente, regions } = room.staff;
    const organisation = async (name: string, days: number, isPublic = true) => {
      const contact = { name: 'Loket', validUntil: { value: day(days) } };
      const id = await makeOrganisation(room.staff.desk.strapi, { name, contact, managedBy: regions.kam });
      if (isPublic) await publish(room, 'organisation', id);
      return id;
    };
    const soon = await organisation('Zorghuis Zuid', 30);
    await organisation('Net voorbij', -10);
    await organisation('Lang voorbij', -100);
    await organisation('Nog lang niet', 100);
    await organisation('Alleen concept', 5, false);
    const pact = await makePact(room.staff.desk.strapi, [regions.kam], { title: 'Pact met loket' });
    await documents(room.staff.desk.strapi, 'pact').update({
      documentId: pact,
      locale: 'nl',
      data: { contact: { name: 'Loket', validUntil: { value: day(0) } } },
    });
    await publish(room, 'pact', pact);
    await documents(room.staff.desk.strapi, 'region').update({
      documentId: regions.kam,
      locale: 'nl',
      data: { contact: { name: 'Regioloket', validUntil: { value: day(1) } } },
    });
    expect((await part<Expiring[]>('expiring', kam)).map(({ name, what, isOver }) => [name, what, isOver])).toEqual([
      ['Net voorbij', 'contact', true],
      ['Pact met loket', 'contact', false],
      ['KAM', 'contact', false],
      ['Zorghuis Zuid', 'contact', false],
    ]);
    expect(await part<Expiring[]>('expiring', twente)).toEqual([]);
    await documents(room.staff.desk.strapi, 'organisation').update({
      documentId: soon,
      data: { contact: { name: 'Loket', validUntil: { value: day(400) } } },
    });
    expect(names(await part<Expiring[]>('expiring', kam)), 'until it is published').toContain('Zorghuis Zuid');
    await publish(room, 'organisation', soon);
    expect(names(await part<Expiring[]>('expiring', kam))).not.toContain('Zorghuis Zuid');
  });
}
