/** Answers of which an export has the first page alone. Pure. */
import type { Json } from '#domain/rule.ts';
import type { ExportFile } from './model.ts';

type Fields = { readonly [key: string]: Json | undefined };

const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

interface Page {
  readonly file: string;
  /** Which answer it is a page of. */
  readonly of: string;
  /** The number of the page, or how many came before it. */
  readonly at: number;
  readonly more: boolean;
}

const PAGES: Readonly<Record<string, (file: ExportFile) => readonly Page[]>> = {
  pagerduty: ({ file, value }) => {
    const { more, offset, ...lists } = fieldsOf(value);
    const key = Object.keys(lists).find((one) => Array.isArray(lists[one])) ?? '';
    return [{ file, of: `${key}${ofSchedule(key, lists[key], file)}`, at: Number(offset ?? 0), more: more === true }];
  },
  opsgenie: ({ file, value }) => {
    const { paging, data } = fieldsOf(value);
    const { next } = fieldsOf(paging);
    const [first] = Array.isArray(data) ? (data as readonly Json[]) : [];
    // A page does not say which it is, and of all that is read the answer of users alone has pages.
    const of = 'username' in fieldsOf(first) ? 'users' : file;
    return [{ file, of, at: 0, more: typeof next === 'string' }];
  },
  'grafana-oncall': ({ file, value }) => {
    const { next, previous, current_page_number: at } = fieldsOf(value);
    const address = [next, previous].find((one) => typeof one === 'string');
    const of = typeof address === 'string' ? address.replace(/\?.*$/, '') : '';
    return [{ file, of, at: Number(at ?? 1), more: typeof next === 'string' }];
  },
  goalert: ({ file, value }) =>
    Object.entries(fieldsOf(fieldsOf(value)['data'] ?? value)).map(([of, list]) => {
      const { hasNextPage } = fieldsOf(fieldsOf(list)['pageInfo']);
      return { file, of, at: 0, more: hasNextPage === true };
    }),
};

/** Overrides and custom shifts are an answer for each schedule: by the address of the first, or the name of the file without its number. */
function ofSchedule(key: string, list: Json | undefined, file: string): string {
  if (key !== 'overrides' && key !== 'custom_shifts') return '';
  const { self } = fieldsOf((list as readonly Json[])[0]);
  const [, id] = /\/schedules\/([^/]+)\//.exec(typeof self === 'string' ? self : '') ?? [];
  return ` of ${id ?? file.replace(/-\d+(?=\.json$)/, '')}`;
}

/** Files after which another page comes that no file has. */
export function missingPages(system: string, files: readonly ExportFile[]): readonly string[] {
  const pages = files.flatMap((file) => PAGES[system]?.(file) ?? []);
  const isLast = (page: Page): boolean =>
    !pages.some((other) => other !== page && other.of === page.of && (other.at > page.at || !other.more));
  return [...new Set(pages.filter((page) => page.more && isLast(page)).map(({ file }) => file))];
}
