import { deliveries } from './deliveries.ts';

deliveries('sqlite');
