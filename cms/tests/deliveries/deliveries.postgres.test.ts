import { deliveries } from './deliveries.ts';

deliveries('postgres');
