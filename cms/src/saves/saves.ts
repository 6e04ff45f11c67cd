import type { Core } from '@strapi/types';
import { beforeEveryRoute } from '../access/every-route';
import { keepRefusedSaves } from './refused-saves';
import { keepOwnRevisions, registerRevisions } from './revision';

/** Sees to it that nobody saves over what somebody else saved meanwhile, and that nothing of either is lost. */
export function registerSaves(strapi: Core.Strapi): void {
  registerRevisions(strapi);
  beforeEveryRoute(strapi, keepRefusedSaves(strapi));
  beforeEveryRoute(strapi, keepOwnRevisions(strapi));
}
