/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('#features/page-model.ts').PageModel;
  }
}
