// Carries out an order on a folder of releases and kills itself without a word at the moment named third.
import { carryOutOrders } from '../../src/press/orders.ts';
import { ToyDesk } from './toy-desk.ts';
import { ToyPress } from './press-fixture.ts';

const [folder, release, moment] = process.argv.slice(2);
if (folder === undefined || release === undefined || moment === undefined)
  throw new Error('killed-by-order.ts <folder> <release> <moment>');
const press = new ToyPress(folder);
press.publish('linde', 'a');
press.publish('linde', 'b');
press.publish('linde', 'a', { title: 'Second' });
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('This process is dead.');
};
const desk = new ToyDesk();
desk.give({ key: 'killed', region: 'linde', kind: 'rollBack', release: Number(release) });
if (moment === 'answering') desk.answer = async () => die();
if (moment === 'held') press.log.info = die;
await carryOutOrders(press, desk);
