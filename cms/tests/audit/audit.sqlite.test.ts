import { auditPromises } from './audit.ts';

auditPromises('sqlite');
