/** Written by `npm run build:registers` from the files of this folder; only the order of the list is yours. */
import type { Format } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { terminal } from './terminal.ts';

export const FORMATS: Readonly<Record<string, Format>> = {
  terminal,
  markdown,
  json,
  html,
};
