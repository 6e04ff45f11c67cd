import { auditPromises } from './audit.ts';

auditPromises('postgres');
