import type { Order, OrderAnswer, OrderDesk } from '../../src/content/orders.ts';

/** The orders of a desk, in memory: open until they are answered. */
export class ToyDesk implements OrderDesk {
  readonly orders: Order[] = [];
  readonly answers: OrderAnswer[] = [];

  give(order: Partial<Order> & Pick<Order, 'key'>): void {
    this.orders.push({ region: 'linde', kind: 'letGo', release: null, epoch: 'epoch-1', ...order });
  }

  open = async (): Promise<Order[]> =>
    this.orders.filter(({ key }) => !this.answers.some((answer) => answer.key === key));

  answer = async (answer: OrderAnswer): Promise<void> => void this.answers.push(answer);
}
