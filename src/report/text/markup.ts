import { withoutInvisible } from '#domain/invisible.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as it stands in HTML or SVG, between tags or in a quoted attribute: one line, nothing in it live or unseen. Pure. */
export const escapeMarkup = (text: string): string =>
  withoutInvisible(text.replaceAll(/\s+/g, ' ')).replaceAll(/[&<>"']/g, (found) => ESCAPED[found] ?? found);
